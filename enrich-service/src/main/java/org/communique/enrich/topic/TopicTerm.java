package org.communique.enrich.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A weighted word or phrase of the lexicon.
 *
 * @param text in the form of the lexicon, a star standing for any ending or any beginning
 * @param words of it in lower case, with their stars
 * @param topic code of the topic, 8 digits
 * @param weight of one occurrence
 */
record TopicTerm(String text, List<String> words, String topic, double weight) {

    static final String STAR = "*";

    static TopicTerm of(String text, String topic, double weight) {
        var words = new ArrayList<String>();
        Arrays.stream(text.replace("ß", "ss").split("[^\\p{L}\\p{N}*]+", -1))
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        if (words.isEmpty()) {
            throw new IllegalArgumentException(
                    "topic term: '%s' of topic %s (expected: a word)".formatted(text, topic));
        }
        return new TopicTerm(text, List.copyOf(words), topic, weight);
    }

    /** Tells whether the term occurs at a position in a text, given as lower-case words. */
    boolean matchesAt(List<String> text, int at) {
        if (at + words.size() > text.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!matches(words.get(i), text.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String pattern, String word) {
        if (pattern.endsWith(STAR)) {
            return word.startsWith(pattern.substring(0, pattern.length() - 1));
        }
        return pattern.startsWith(STAR) ? word.endsWith(pattern.substring(1)) : word.equals(pattern);
    }
}
