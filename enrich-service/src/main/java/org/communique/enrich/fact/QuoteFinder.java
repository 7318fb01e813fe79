package org.communique.enrich.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.contracts.tag.Quote;
import org.communique.enrich.text.InterruptionCheck;
import org.jspecify.annotations.Nullable;

/**
 * Finds direct speech in a text, and its speaker: the person named behind it, else before it in the same paragraph, else the
 * last speaker where only a pronoun stands.
 */
public final class QuoteFinder {

    private static final int MOST_QUOTES = 20;
    private static final int MOST_PEOPLE = 25;
    private static final int SHORTEST = 25;
    private static final int MIN_WORDS = 4;
    private static final int LONGEST = 1_500;
    private static final int REACH = 140;
    private static final Pattern QUOTE = Pattern.compile(
            "(?<![\\p{L}\\d,.!?;…])(?:[“„\"](?!\\s)|[«»]\\s?)([^“”„»«\"]{" + SHORTEST + "," + LONGEST + "})[”“«»\"]");
    private static final Pattern PRONOUN = Pattern.compile(
            "(?iuU)^\\W{0,3}(?:(?:he|she|they|er|sie|il|elle|él|ella)\\s+(?:said|says|added|adds|continued|explained|noted|sagte|erklärte|betonte|ergänzte|a ajouté|añadió|aggiunge)|(?:said|added|continued|sagte|ergänzte|betonte|so)\\s+(?:he|she|they|er|sie)|a-t-(?:il|elle)|ajoute-t-(?:il|elle))\\b");
    private static final Pattern SAYING = Pattern.compile(
            "(?iuU)\\b(?:said|says|added|adds|explains?|explained|commented|comments|noted|notes|continued|stated|states|according to|sagt|sagte|erklärt|erklärte|betont|betonte|so|kommentiert|unterstreicht|déclare|a déclaré|affirme|souligne|explique|commente|dijo|afirmó|señaló|declaró|explicó|ha dichiarato|afferma|dichiara|commenta|zei|zegt|powiedział|powiedziała|disse|afirmou)\\b");

    private final List<Quote> quotes = new ArrayList<>();
    private final List<Speaker> people;
    private @Nullable String last;

    /** A person, by any of the names. */
    private record Speaker(String name, Pattern form) {

        static Speaker of(String name) {
            var surname = name.substring(name.lastIndexOf(' ') + 1);
            return new Speaker(
                    name,
                    Pattern.compile(
                            "(?<![\\p{L}])(?:" + Pattern.quote(name) + "|" + Pattern.quote(surname) + ")(?![\\p{L}])"));
        }
    }

    private QuoteFinder(List<String> people) {
        this.people = people.stream().limit(MOST_PEOPLE).map(Speaker::of).toList();
    }

    /**
     * Returns the quotes of a text, in order.
     *
     * @param text paragraphs
     * @param people full names of the people in it
     */
    public static List<Quote> find(String text, List<String> people) {
        var finder = new QuoteFinder(people);
        text.lines().forEach(finder::findIn);
        return finder.quotes;
    }

    private void findIn(String paragraph) {
        InterruptionCheck.check();
        var quote = QUOTE.matcher(paragraph);
        while (quotes.size() < MOST_QUOTES && quote.find()) {
            var text = quote.group(1).strip();
            if (text.split("\\s+", MIN_WORDS + 1).length >= MIN_WORDS || !text.contains(" ")) {
                var speaker = speaker(paragraph, quote);
                last = speaker == null ? last : speaker;
                quotes.add(new Quote(withoutComma(text), speaker));
            }
        }
    }

    private static String withoutComma(String text) {
        return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    }

    private @Nullable String speaker(String paragraph, Matcher quote) {
        var after = paragraph.substring(quote.end(), Math.min(paragraph.length(), quote.end() + REACH));
        var own = beforeQuote(after);
        if (PRONOUN.matcher(own).find()) {
            return last;
        }
        var behind = first(own);
        if (behind != null && (SAYING.matcher(own).find() || own.startsWith(","))) {
            return behind;
        }
        var before = afterQuote(paragraph.substring(Math.max(0, quote.start() - REACH), quote.start()));
        var nearest = SAYING.matcher(before).find() || before.stripTrailing().endsWith(":") ? first(before) : null;
        return nearest != null ? nearest : behind != null && SAYING.matcher(own).find() ? behind : null;
    }

    private static String beforeQuote(String text) {
        int end = firstMark(text);
        return end < 0 ? text : text.substring(0, end);
    }

    private static String afterQuote(String text) {
        int start = -1;
        for (int i = 0; i < text.length(); i++) {
            start = "“”„»«\"".indexOf(text.charAt(i)) >= 0 ? i : start;
        }
        return text.substring(start + 1);
    }

    private static int firstMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("“”„»«\"".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the person named first in a text; null without one. */
    private @Nullable String first(String text) {
        String name = null;
        int start = Integer.MAX_VALUE;
        for (var person : people) {
            var found = person.form().matcher(text);
            if (found.find() && found.start() < start) {
                start = found.start();
                name = person.name();
            }
        }
        return name;
    }
}
