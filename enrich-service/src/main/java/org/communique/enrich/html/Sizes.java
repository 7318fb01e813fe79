package org.communique.enrich.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much there is in each element, in characters, counted in one walk: to ask each element for its text would take
 * hours on a page that is nested to break its readers. Stays as it was when the page is changed.
 */
final class Sizes implements NodeVisitor {

    private static final Size NONE = new Size();

    private final Map<Element, Size> sizes = new HashMap<>();
    private final Deque<Size> open = new ArrayDeque<>(List.of(new Size()));

    /** What is in an element, its descendants included. */
    private static final class Size {
        private int text;
        private int links;
        private int prose;
        private int nodes = 1;

        private void add(Size inner) {
            text += inner.text;
            links += inner.links;
            prose += inner.prose;
            nodes += inner.nodes;
        }
    }

    private Sizes() {}

    static Sizes of(Element root) {
        var sizes = new Sizes();
        root.traverse(sizes);
        return sizes;
    }

    int text(Element element) {
        return of(element, NONE).text;
    }

    /** Text of paragraphs. */
    int prose(Element element) {
        return of(element, NONE).prose;
    }

    int nodes(Element element) {
        return of(element, NONE).nodes;
    }

    /** Text of links, as a part of all text. */
    double linkShare(Element element) {
        var size = of(element, NONE);
        return size.text == 0 ? 0 : size.links / (double) size.text;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element) {
            open.push(new Size());
        } else if (node instanceof TextNode text) {
            open.element().text += text.getWholeText().strip().length();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            var size = open.pop();
            switch (element.normalName()) {
                case "a" -> size.links = size.text;
                case "p" -> size.prose = size.text;
                default -> {}
            }
            sizes.put(element, size);
            open.element().add(size);
        }
    }

    private Size of(Element element, Size otherwise) {
        return sizes.getOrDefault(element, otherwise);
    }
}
