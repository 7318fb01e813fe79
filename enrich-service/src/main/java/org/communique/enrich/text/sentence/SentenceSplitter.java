package org.communique.enrich.text.sentence;

import java.util.ArrayList;
import java.util.List;
import org.communique.enrich.text.InterruptionCheck;
import org.jspecify.annotations.Nullable;

/**
 * Splitter of texts into sentences, with the abbreviations, initials and ordinals of English, German and French; with
 * those of all three for any other language. Its time grows with the length of the text only.
 */
public final class SentenceSplitter {

    private SentenceSplitter() {}

    /**
     * Returns the sentences of a text, in order. A paragraph always ends a sentence.
     *
     * @param text paragraphs separated by line breaks; wrapped lines are recognised
     * @param language BCP 47, null when not known
     */
    public static List<Sentence> split(String text, @Nullable String language) {
        var boundaries = new SentenceBoundaries(text, Abbreviations.of(language));
        var sentences = new ArrayList<Sentence>();
        int number = 0;
        for (var paragraph : ParagraphSplitter.of(text)) {
            number += addAll(text, paragraph, number, boundaries, sentences);
        }
        return List.copyOf(sentences);
    }

    /** Adds the sentences of a paragraph; returns 1, or 0 when it holds no letter or digit at all. */
    private static int addAll(
            String text,
            ParagraphSplitter.Span paragraph,
            int number,
            SentenceBoundaries boundaries,
            List<Sentence> sentences) {
        int before = sentences.size();
        int start = paragraph.start();
        while (start < paragraph.end()) {
            InterruptionCheck.check();
            int end = boundaries.next(start, paragraph.end());
            add(text, start, end, number, sentences);
            start = end;
        }
        return sentences.size() > before ? 1 : 0;
    }

    private static void add(String text, int from, int to, int paragraph, List<Sentence> sentences) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(new Sentence(onOneLine(text, start, end), start, end, paragraph));
        }
    }

    private static String onOneLine(String text, int start, int end) {
        var line = new StringBuilder(end - start);
        for (int at = start; at < end; at++) {
            boolean blank = isBlank(text.charAt(at));
            if (!blank) {
                line.append(text.charAt(at));
            } else if (line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString();
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
