package org.communique.flow;

import java.util.Locale;
import java.util.Set;

/**
 * Number of relative words in the prose of a file or module: what, that, which, who, whoever, whose; whole words, in any
 * case, whatever their part in the sentence.
 *
 * @param name the file or module
 * @param count the relative words
 * @param words all words of prose, these included
 */
record RelativeWords(String name, int count, int words) {

    private static final Set<String> RELATIVE = Set.of("what", "that", "which", "who", "whoever", "whose");

    /** Counts those of a source file. */
    static RelativeWords of(String name, String source) {
        var words = JavadocProse.words(source);
        long count = words.stream()
                .filter(word -> RELATIVE.contains(word.toLowerCase(Locale.ROOT)))
                .count();
        return new RelativeWords(name, (int) count, words.size());
    }

    /** Returns the figure per 1,000 words; 0 where there is no prose. */
    double perThousand() {
        return words == 0 ? 0 : 1000.0 * count / words;
    }

    /** Returns the words beyond a limit per 1,000: the cost of this file to its module. */
    double excess(int limit) {
        return count - limit * words / 1000.0;
    }

    @Override
    public String toString() {
        return "%5.1f = %4d of %5d words  %s".formatted(perThousand(), count, words, name);
    }
}
