package org.communique.enrich.repetition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first and the last four paragraphs of a text: the places of boilerplate. Those in the middle always stay. */
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

    /** Returns the edges of a text with a blank line between its paragraphs. */
    public static TextEdges of(String text) {
        var first = first(text);
        return new TextEdges(text, first, last(text, end(first)));
    }

    /** Returns the hashes of the paragraphs. */
    Set<Long> hashes() {
        return Stream.concat(first.stream(), last.stream())
                .map(Paragraph::hash)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns the text without repeated paragraphs. They stay where all four of an edge are repeated: then the text itself
     * comes again. All of them stay where the rest would be below 40 words, or less than half of the text.
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
                .filter(paragraph -> !repeated.contains(paragraph.hash()))
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

    /** Range of the text, and its hash. */
    private record Paragraph(int start, int end, long hash) {

        static Paragraph of(String text, int start, int end) {
            return new Paragraph(start, end, ParagraphHash.of(text, start, end));
        }
    }
}
