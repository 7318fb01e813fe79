package org.communique.enrich.entity.mention;

import java.util.List;
import java.util.function.Predicate;
import org.communique.enrich.text.word.Word;
import org.communique.enrich.text.word.WordTokenizer;

/** A sentence or a headline, as words. */
public final class TokenizedPassage {

    private static final String JOINTS = " \u00a0\u202f-\u2011.'\u2019";
    private static final int LONGEST_JOINT = 2;
    private static final int FEWEST_WORDS_TO_JUDGE = 4;
    private static final double MOST_CAPITALISED = 0.6;

    private final int number;
    private final ReleasePart zone;
    private final String text;
    private final List<Word> words;
    private final boolean capitalised;

    TokenizedPassage(int number, ReleasePart zone, String text) {
        this.number = number;
        this.zone = zone;
        this.text = text;
        this.words = WordTokenizer.of(text);
        this.capitalised = isMostlyCapitalised(text, words);
    }

    /** Its place in the document, from 0. */
    public int number() {
        return number;
    }

    /** Which part of the release it is from. */
    public ReleasePart zone() {
        return zone;
    }

    /** What it says. */
    public String text() {
        return text;
    }

    /** Where a word begins, in characters. */
    public int startOf(int at) {
        return words.get(at).start();
    }

    /** The number of the first word of which something stands behind a character; {@link #size()} where none is. */
    public int firstEndingAfter(int character) {
        return first(word -> word.end() > character);
    }

    /** The number of the first word that begins at a character or behind it; {@link #size()} where none is. */
    public int firstBeginningFrom(int character) {
        return first(word -> word.start() >= character);
    }

    /** The number of the first word of which something is true that is true of all behind it. */
    private int first(Predicate<Word> isTrue) {
        int from = 0;
        int to = words.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (isTrue.test(words.get(middle))) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /** How many words it has. */
    public int size() {
        return words.size();
    }

    /** The word at a place; empty outside the passage. */
    public String word(int at) {
        return at >= 0 && at < words.size() ? words.get(at).text() : "";
    }

    /** The word at a place in small letters; empty outside the passage. */
    public String lower(int at) {
        return at >= 0 && at < words.size() ? words.get(at).lower() : "";
    }

    /** Whether the word at a place begins with a capital letter. */
    public boolean isCapitalised(int at) {
        return at >= 0 && at < words.size() && words.get(at).isCapitalised();
    }

    /** Whether the word at a place is written in capitals, two letters or more. */
    public boolean isAllCapitals(int at) {
        return at >= 0 && at < words.size() && words.get(at).isAllCapitals();
    }

    /** Whether most words of the passage are capitalised, as in an English headline: then capitals tell nothing. */
    public boolean hasCapitalsThroughout() {
        return capitalised;
    }

    /** What stands between a word and the next; what follows the last word. */
    public String gapAfter(int at) {
        if (at < 0 || at >= words.size()) {
            return "";
        }
        int end = at + 1 < words.size() ? words.get(at + 1).start() : text.length();
        return text.substring(words.get(at).end(), end);
    }

    /** Whether a word and the next may belong to one name. */
    public boolean isJoined(int at) {
        if (at < 0 || at + 1 >= words.size()) {
            return false;
        }
        int from = words.get(at).end();
        int to = words.get(at + 1).start();
        for (int i = from; i < to; i++) {
            if (i >= from + LONGEST_JOINT || JOINTS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word and the next may belong to one name that is known: a comma may stand between them as well. */
    public boolean isNear(int at) {
        return isJoined(at) || gapAfter(at).equals(", ");
    }

    /** The text from a word to the one before {@code to}. */
    public String text(int from, int to) {
        return text.substring(words.get(from).start(), words.get(to - 1).end());
    }

    private static boolean isMostlyCapitalised(String text, List<Word> words) {
        long letters = words.stream().filter(word -> !word.isNumber()).count();
        // A sentence with a full stop may have many names; it is no headline in capitals unless it is shouted.
        boolean sentence = text.endsWith(".") || text.endsWith("!") || text.endsWith("?");
        long capitalised = words.stream()
                .filter(sentence ? Word::isAllCapitals : Word::isCapitalised)
                .count();
        return letters >= FEWEST_WORDS_TO_JUDGE && capitalised > letters * MOST_CAPITALISED;
    }
}
