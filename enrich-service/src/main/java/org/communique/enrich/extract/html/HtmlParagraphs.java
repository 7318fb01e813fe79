package org.communique.enrich.extract.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Visible text of an element: a paragraph per block, a line per break. */
final class HtmlParagraphs implements NodeVisitor {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SPACES_IN_LINE = Pattern.compile("[\\s&&[^\\n]]+");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final char BREAK = '\n';

    private final Set<String> skipped;
    private final List<List<String>> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final Deque<DataTable> tables = new ArrayDeque<>();
    private boolean lineBroken;
    /** Whether an element begins right behind another: {@code <span>2023</span><span>Research</span>}. */
    private boolean elementBehindElement;

    private int skippedDepth;
    private int preformattedDepth;

    private HtmlParagraphs(Set<String> skipped) {
        this.skipped = skipped;
    }

    static List<String> of(Element element) {
        return linesOf(element, Set.of()).stream()
                .map(lines -> String.join(" ", lines))
                .toList();
    }

    /**
     * Returns the lines of each paragraph.
     *
     * @param skipped names of elements without their text
     */
    static List<List<String>> linesOf(Element element, Set<String> skipped) {
        var reader = new HtmlParagraphs(skipped);
        element.traverse(reader);
        reader.end();
        return reader.paragraphs;
    }

    @Override
    public void head(Node node, int depth) {
        count(node, 1);
        if (node instanceof Element element) {
            elementBehindElement |= node.previousSibling() instanceof Element;
            if (element.nameIs("table")) {
                tables.push(DataTable.of(element));
            }
        }
        switch (node) {
            case TextNode _ when skippedDepth > 0 -> {}
            case TextNode text -> add(text.getWholeText());
            case Element element when element.normalName().equals("br") -> lineBreak();
            case Element element when isCell(element) -> add(isInDataTable() ? " | " : " ");
            case Element element when element.isBlock() -> end();
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        count(node, -1);
        if (node instanceof Element element
                && element.nameIs("tr")
                && isInDataTable()
                && !paragraph.toString().isBlank()) {
            add(" |");
        }
        if (node instanceof Element element && element.nameIs("table")) {
            tables.pop();
        }
        if (node instanceof Element element && element.isBlock() && !isCell(element)) {
            end();
        }
    }

    /** Counts the enclosing elements: one more on entry, one less on exit. */
    private void count(Node node, int step) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (skipped.contains(element.normalName())) {
            skippedDepth += step;
        }
        if (element.normalName().equals("pre")) {
            preformattedDepth += step;
        }
    }

    private static boolean isCell(Element element) {
        return CELLS.contains(element.normalName());
    }

    private boolean isInDataTable() {
        return !tables.isEmpty() && tables.element().isData();
    }

    private void add(String text) {
        if (!text.isEmpty() && elementBehindElement) {
            elementBehindElement = false;
            separate(text);
        }
        if (!text.isBlank()) {
            lineBroken = false;
        }
        var spaces = preformattedDepth > 0 ? SPACES_IN_LINE : SPACES;
        paragraph.append(spaces.matcher(text).replaceAll(" "));
    }

    /** Adds a blank between two elements when a word ends at their border and another begins; a first letter may be large. */
    private void separate(String text) {
        if (paragraph.isEmpty()) {
            return;
        }
        int before = paragraph.codePointBefore(paragraph.length());
        int after = text.codePointAt(0);
        boolean ends = Character.isLowerCase(before) || Character.isDigit(before);
        boolean begins = Character.isUpperCase(after) || (Character.isDigit(after) && !Character.isDigit(before));
        if (ends && begins) {
            paragraph.append(' ');
        }
    }

    /** Handles a break: one is a line of an address or a verse, two are a paragraph. */
    private void lineBreak() {
        if (lineBroken) {
            end();
            return;
        }
        paragraph.append(BREAK);
        lineBroken = true;
    }

    private void end() {
        var lines = paragraph
                .toString()
                .lines()
                .map(line -> SPACES.matcher(line.strip()).replaceAll(" "))
                .filter(line -> !line.isEmpty())
                .toList();
        if (!lines.isEmpty()) {
            paragraphs.add(lines);
        }
        paragraph.setLength(0);
        lineBroken = false;
    }
}
