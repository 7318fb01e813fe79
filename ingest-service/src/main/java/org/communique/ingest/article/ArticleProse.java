package org.communique.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Blocks of prose within an element, without lists of links, labels, dates and counters. */
final class ArticleProse implements NodeVisitor {

    /** A shorter block without the end of a sentence or a figure is a label. */
    private static final int LABEL = 40;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern SENTENCE_OR_FIGURE =
            Pattern.compile(".*(?:[.!?:;\u2026][\"'\u201d\u2019\u00bb)]*|\\d.*)$", Pattern.DOTALL);

    private final List<String> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int links;

    private ArticleProse() {}

    /** Returns the blocks, separated by blank lines. */
    static String of(Element element) {
        var prose = new ArticleProse();
        element.traverse(prose);
        prose.endBlock();
        return String.join("\n\n", prose.blocks);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode characters) {
            text.append(characters.getWholeText());
            linked += links > 0 ? characters.text().length() : 0;
        } else if (node instanceof Element element) {
            start(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            links -= isLink(element) ? 1 : 0;
            if (isBlock(element)) {
                endBlock();
            }
        }
    }

    private void start(Element element) {
        if (isBlock(element)) {
            endBlock();
        }
        if (element.nameIs("br") || isCell(element)) {
            text.append(' ');
        }
        links += isLink(element) ? 1 : 0;
    }

    /** Whether an element is a link; an anchor without an address is only a target. */
    static boolean isLink(Element element) {
        return element.nameIs("a") && element.hasAttr("href");
    }

    /** Whether an element is a block; the cells of a row are one block, since a figure means nothing without its label. */
    private static boolean isBlock(Element element) {
        return element.isBlock() && !isCell(element);
    }

    private static boolean isCell(Element element) {
        return element.nameIs("td") || element.nameIs("th");
    }

    private void endBlock() {
        String block = BLANKS.matcher(text).replaceAll(" ").strip();
        if (!block.isEmpty() && 2 * linked <= block.length() && isProse(block)) {
            blocks.add(block);
        }
        text.setLength(0);
        linked = 0;
    }

    private static boolean isProse(String block) {
        return (block.length() >= LABEL || SENTENCE_OR_FIGURE.matcher(block).matches()) && !Datelines.is(block);
    }
}
