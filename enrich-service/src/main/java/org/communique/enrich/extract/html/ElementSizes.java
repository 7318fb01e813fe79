package org.communique.enrich.extract.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communique.enrich.text.InterruptionCheck;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much there is in each element, in characters, counted in one walk: to ask each element for its text would take
 * hours on a page that is nested to break its readers. Stays as it was when the page is changed.
 */
final class ElementSizes implements NodeVisitor {

    private static final Size NONE = new Size();

    /** A shorter block is a label, a heading, a line of a list. */
    private static final int SHORTEST_SENTENCE = 50;

    private static final String SENTENCE_ENDS = ".!?…。";
    private static final String CLOSING = "\"'”’“»)]";

    private final Map<Element, Size> sizes = new HashMap<>();
    private final Deque<Size> open = new ArrayDeque<>(List.of(new Size()));

    /** What is in an element, its descendants included. */
    private static final class Size {
        private int text;
        private int links;
        private int prose;
        private int sentences;
        private int nodes = 1;
        private int written;

        /** Of the text that no block within it holds. */
        private int loose;

        private int looseLinks;
        private boolean ended;

        private void add(String words) {
            var stripped = words.strip();
            written += words.length();
            text += stripped.length();
            loose += stripped.length();
            ended = stripped.isEmpty() ? ended : endsASentence(stripped);
        }

        private void add(Size inner, boolean block) {
            text += inner.text;
            links += inner.links;
            prose += inner.prose;
            sentences += inner.sentences;
            nodes += inner.nodes;
            written += inner.written;
            if (!block) {
                loose += inner.loose;
                looseLinks += inner.looseLinks;
                ended = inner.loose == 0 ? ended : inner.ended;
            }
        }

        private void endBlock() {
            if (loose >= SHORTEST_SENTENCE && ended && 2 * looseLinks <= loose) {
                sentences += loose;
            }
        }

        private static boolean endsASentence(String words) {
            int last = words.length() - 1;
            while (last > 0 && CLOSING.indexOf(words.charAt(last)) >= 0) {
                last--;
            }
            return SENTENCE_ENDS.indexOf(words.charAt(last)) >= 0;
        }
    }

    private ElementSizes() {}

    static ElementSizes of(Element root) {
        var sizes = new ElementSizes();
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

    /** Text of blocks that are long and end as a sentence does, most of it no link: what people read. */
    int sentences(Element element) {
        return of(element, NONE).sentences;
    }

    /** How long its text takes to read: nodes and characters, the blanks between words among them. */
    int nodesAndCharacters(Element element) {
        var size = of(element, NONE);
        return size.nodes + size.written;
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
        InterruptionCheck.check();
        if (node instanceof Element) {
            open.push(new Size());
        } else if (node instanceof TextNode text) {
            open.element().add(text.getWholeText());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            var size = open.pop();
            // An anchor without an address is a place to go to, not a link.
            if (element.nameIs("a") && element.hasAttr("href")) {
                size.links = size.text;
                size.looseLinks = size.loose;
            } else if (element.nameIs("p")) {
                size.prose = size.text;
            }
            boolean block = element.isBlock();
            if (block) {
                size.endBlock();
            }
            sizes.put(element, size);
            open.element().add(size, block);
        }
    }

    private Size of(Element element, Size otherwise) {
        return sizes.getOrDefault(element, otherwise);
    }
}
