package org.communique.enrich.extract.plaintext;

import java.util.regex.Pattern;

/** What tells a line of running text from a headline, a caption, a label. */
final class ProseLines {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<!\\.\\.)[.!?…:;][\"'”’»“)\\]]*\\d{0,2}$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:['’.-][\\p{L}\\p{N}]++)*+");
    private static final int LONGEST_HEADLINE = 250;

    private ProseLines() {}

    static boolean endsASentence(String line) {
        return SENTENCE_END.matcher(line).find();
    }

    static int words(String line) {
        return (int) WORD.matcher(line).results().count();
    }

    /** Whether a line could be a headline: not too long, more than a word, no full stop. */
    static boolean couldBeHeadline(String line) {
        return line.length() <= LONGEST_HEADLINE
                && words(line) > 1
                && (!endsASentence(line) || line.endsWith("?") || line.endsWith("!"));
    }
}
