package org.communique.enrich.entity.mention;

import java.util.List;
import java.util.function.Predicate;
import org.communique.enrich.text.word.Word;
import org.communique.enrich.text.word.WordTokenizer;

/** A tokenized sentence or headline. Words are addressed by their number, from 0. */
public final class TokenizedPassage {

    private static final String JOINTS = " \u00a0\u202f-\u2011.'\u2019";
    private static final int MAX_JOINT_LENGTH = 2;
    private static final int MIN_WORDS_TO_JUDGE = 4;
    private static final double CAPITALISED_SHARE = 0.6;

    private final int number;
    private final ReleasePart part;
    private final String text;
    private final List<Word> words;
    private final boolean mostlyCapitalised;

    TokenizedPassage(int number, ReleasePart part, String text) {
        this.number = number;
        this.part = part;
        this.text = text;
        this.words = WordTokenizer.of(text);
        this.mostlyCapitalised = mostlyCapitalised(text, words);
    }

    /** Returns its number in the release, from 0. */
    public int number() {
        return number;
    }

    /** Returns its part of the release. */
    public ReleasePart part() {
        return part;
    }

    /** Returns the text. */
    public String text() {
        return text;
    }

    /** Returns the offset of a word, in characters. */
    public int startOf(int at) {
        return words.get(at).start();
    }

    /** Returns the number of the first word ending after an offset; {@link #size()} where there is none. */
    public int firstEndingAfter(int offset) {
        return first(word -> word.end() > offset);
    }

    /** Returns the number of the first word beginning at or after an offset; {@link #size()} where there is none. */
    public int firstBeginningFrom(int offset) {
        return first(word -> word.start() >= offset);
    }

    /** Returns the number of the first match, by binary search: all words after it must match as well. */
    private int first(Predicate<Word> matches) {
        int from = 0;
        int to = words.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (matches.test(words.get(middle))) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /** Returns the number of words. */
    public int size() {
        return words.size();
    }

    /** Returns a word; empty outside the passage. */
    public String word(int at) {
        return at >= 0 && at < words.size() ? words.get(at).text() : "";
    }

    /** Returns a word in lower case; empty outside the passage. */
    public String lower(int at) {
        return at >= 0 && at < words.size() ? words.get(at).lower() : "";
    }

    /** Tells whether a word begins with a capital letter. */
    public boolean isCapitalised(int at) {
        return at >= 0 && at < words.size() && words.get(at).isCapitalised();
    }

    /** Tells whether a word is written in capitals, two letters or more. */
    public boolean isAllCapitals(int at) {
        return at >= 0 && at < words.size() && words.get(at).isAllCapitals();
    }

    /**
     * Tells whether most words are capitalised, as in an English headline, so that capitals give no evidence of names.
     */
    public boolean isMostlyCapitalised() {
        return mostlyCapitalised;
    }

    /** Returns the characters between a word and the next, or after the last word. */
    public String gapAfter(int at) {
        if (at < 0 || at >= words.size()) {
            return "";
        }
        int end = at + 1 < words.size() ? words.get(at + 1).start() : text.length();
        return text.substring(words.get(at).end(), end);
    }

    /** Tells whether a word and the next may belong to one name. */
    public boolean isJoined(int at) {
        if (at < 0 || at + 1 >= words.size()) {
            return false;
        }
        int from = words.get(at).end();
        int to = words.get(at + 1).start();
        for (int i = from; i < to; i++) {
            if (i >= from + MAX_JOINT_LENGTH || JOINTS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether a word and the next may belong to one known name, a comma between them included. */
    public boolean isJoinedOrAfterComma(int at) {
        return isJoined(at) || gapAfter(at).equals(", ");
    }

    /** Returns the text from a word to the one before {@code to}. */
    public String text(int from, int to) {
        return text.substring(words.get(from).start(), words.get(to - 1).end());
    }

    private static boolean mostlyCapitalised(String text, List<Word> words) {
        long letters = words.stream().filter(word -> !word.isNumber()).count();
        // A sentence with a full stop may have many names; it is no headline in capitals unless it is shouted.
        boolean sentence = text.endsWith(".") || text.endsWith("!") || text.endsWith("?");
        long capitalised = words.stream()
                .filter(sentence ? Word::isAllCapitals : Word::isCapitalised)
                .count();
        return letters >= MIN_WORDS_TO_JUDGE && capitalised > letters * CAPITALISED_SHARE;
    }
}
