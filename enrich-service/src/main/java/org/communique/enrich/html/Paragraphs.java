package org.communique.enrich.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of an element as a reader sees it: a paragraph per block, a break where the page breaks. */
final class Paragraphs implements NodeVisitor {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private boolean lineBroken;

    private Paragraphs() {}

    static List<String> of(Element element) {
        var reader = new Paragraphs();
        element.traverse(reader);
        reader.end();
        return reader.paragraphs;
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case TextNode text -> add(text.getWholeText());
            case Element element when element.normalName().equals("br") -> lineBreak();
            case Element element when isCell(element) -> add(" ");
            case Element element when element.isBlock() -> end();
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock() && !isCell(element)) {
            end();
        }
    }

    private static boolean isCell(Element element) {
        return CELLS.contains(element.normalName());
    }

    private void add(String text) {
        if (!text.isBlank()) {
            lineBroken = false;
        }
        paragraph.append(SPACES.matcher(text).replaceAll(" "));
    }

    /** One break is a line of an address or a verse, two are a paragraph. */
    private void lineBreak() {
        if (lineBroken) {
            end();
            return;
        }
        paragraph.append(' ');
        lineBroken = true;
    }

    private void end() {
        var text = SPACES.matcher(paragraph.toString().strip()).replaceAll(" ");
        if (!text.isEmpty()) {
            paragraphs.add(text);
        }
        paragraph.setLength(0);
        lineBroken = false;
    }
}
