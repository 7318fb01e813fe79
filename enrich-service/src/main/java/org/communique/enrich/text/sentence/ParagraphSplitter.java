package org.communique.enrich.text.sentence;

import java.util.ArrayList;
import java.util.List;

/** Splitter of texts into paragraphs, at blank lines and at line breaks that do not wrap a line. */
final class ParagraphSplitter {

    /** Longest wrapped line. In a text with a longer one, each line is a paragraph. */
    private static final int LONGEST_WRAPPED_LINE = 110;

    private static final int SHORTEST_WRAPPED_LINE = 30;

    /** Range of the text, the end exclusive. */
    record Span(int start, int end) {
        int length() {
            return end - start;
        }
    }

    private ParagraphSplitter() {}

    static List<Span> of(String text) {
        var lines = lines(text);
        int longest = lines.stream().mapToInt(Span::length).max().orElse(0);
        boolean wrapped = longest <= LONGEST_WRAPPED_LINE
                && lines.stream()
                                .filter(line -> line.length() >= filled(longest))
                                .count()
                        > 1;
        var paragraphs = new ArrayList<Span>();
        for (var line : lines) {
            if (!paragraphs.isEmpty() && continues(text, paragraphs.getLast(), line, longest, wrapped)) {
                var begun = paragraphs.removeLast();
                paragraphs.add(new Span(begun.start(), line.end()));
            } else {
                paragraphs.add(line);
            }
        }
        return paragraphs.stream().filter(span -> span.length() > 0).toList();
    }

    private static List<Span> lines(String text) {
        var lines = new ArrayList<Span>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isLineBreak(text.charAt(at))) {
                lines.add(trimmed(text, start, at));
                start = at + 1;
            }
        }
        return lines;
    }

    private static Span trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && SentenceSplitter.isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && SentenceSplitter.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** Shortest line that was wrapped at its end. */
    private static int filled(int longest) {
        return Math.max(SHORTEST_WRAPPED_LINE, longest * 2 / 3);
    }

    /** Whether a line continues the sentence of the wrapped one before it. */
    private static boolean continues(String text, Span before, Span line, int longest, boolean wrapped) {
        if (before.length() == 0 || line.length() == 0 || longest > LONGEST_WRAPPED_LINE) {
            return false;
        }
        int lastLine = before.end() - lastLineStart(text, before);
        int first = text.codePointAt(line.start());
        boolean goesOn = Character.isLowerCase(first) || (wrapped && Character.isLetterOrDigit(first));
        return goesOn && lastLine >= filled(longest);
    }

    private static int lastLineStart(String text, Span paragraph) {
        int at = paragraph.end();
        while (at > paragraph.start() && !isLineBreak(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029';
    }
}
