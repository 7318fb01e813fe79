package org.communique.enrich.repetition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The first and the last paragraphs of a text: where furniture stands, if there is any. What is in the middle is never
 * looked at.
 */
public final class TextEdges {

    private static final String BLANK_LINE = "\n\n";
    private static final int REACH = 4;
    private static final int SHORTEST_REST = 40;

    private final String text;
    private final List<Paragraph> first;
    private final List<Paragraph> last;

    private TextEdges(String text, List<Paragraph> first, List<Paragraph> last) {
        this.text = text;
        this.first = first;
        this.last = last;
    }

    /** The edges of a text whose paragraphs are separated by a blank line. */
    public static TextEdges of(String text) {
        var first = first(text);
        return new TextEdges(text, first, last(text, end(first)));
    }

    /** By these the paragraphs are known. */
    Set<Long> fingerprints() {
        return Stream.concat(first.stream(), last.stream())
                .map(Paragraph::fingerprint)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The text without paragraphs that are known to be repeated. They stay where all paragraphs of an edge are: then it is
     * the text itself that comes again. And all of them stay where the rest would be short, or less than half of it.
     */
    public String without(Set<Long> repeated) {
        var kept = new ArrayList<String>(keptOf(first, repeated));
        var middle = text.substring(
                end(first), last.isEmpty() ? text.length() : last.getFirst().start());
        kept.add(middle.strip());
        kept.addAll(keptOf(last, repeated));
        kept.removeIf(String::isEmpty);
        var rest = String.join(BLANK_LINE, kept);
        long words = words(rest);
        return words >= SHORTEST_REST && 2 * words >= words(text) ? rest : text;
    }

    private List<String> keptOf(List<Paragraph> edge, Set<Long> repeated) {
        var kept = edge.stream()
                .filter(paragraph -> !repeated.contains(paragraph.fingerprint()))
                .toList();
        boolean isTextItself = kept.isEmpty() && edge.size() == REACH;
        return (isTextItself ? edge : kept)
                .stream()
                        .map(paragraph -> text.substring(paragraph.start(), paragraph.end()))
                        .toList();
    }

    private static List<Paragraph> first(String text) {
        var first = new ArrayList<Paragraph>();
        int start = 0;
        while (start < text.length() && first.size() < REACH) {
            int blank = text.indexOf(BLANK_LINE, start);
            int end = blank < 0 ? text.length() : blank;
            first.add(Paragraph.of(text, start, end));
            start = end + BLANK_LINE.length();
        }
        return first;
    }

    private static List<Paragraph> last(String text, int from) {
        Deque<Paragraph> last = new ArrayDeque<>();
        int end = text.length();
        while (end > from && last.size() < REACH) {
            int blank = text.lastIndexOf(BLANK_LINE, end - BLANK_LINE.length());
            last.addFirst(Paragraph.of(text, Math.max(from, blank + BLANK_LINE.length()), end));
            end = blank;
        }
        return List.copyOf(last);
    }

    private static int end(List<Paragraph> first) {
        return first.isEmpty() ? 0 : first.getLast().end();
    }

    private static long words(String text) {
        long words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean isBlank = Character.isWhitespace(text.charAt(i));
            words += !isBlank && !inWord ? 1 : 0;
            inWord = !isBlank;
        }
        return words;
    }

    /** From where to where it goes in the text, and by what it is known. */
    private record Paragraph(int start, int end, long fingerprint) {

        static Paragraph of(String text, int start, int end) {
            return new Paragraph(start, end, ParagraphHash.of(text, start, end));
        }
    }
}
