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
 * Sizes of all elements, in characters, from one traversal: asking each element for its text would take hours on a
 * maliciously nested page. Not updated when the page changes.
 */
final class ElementSizes implements NodeVisitor {

    private static final Size NONE = new Size();

    /** Shortest block of prose; a shorter one is a label, a heading, a line of a list. */
    private static final int MIN_SENTENCE_LENGTH = 50;

    private static final String SENTENCE_ENDS = ".!?…。";
    private static final String CLOSING = "\"'”’“»)]";

    private final Map<Element, Size> sizes = new HashMap<>();
    private final Deque<Size> open = new ArrayDeque<>(List.of(new Size()));

    /** Size of an element, its descendants included. */
    private static final class Size {
        private int text;
        private int links;
        private int prose;
        private int sentences;
        private int nodes = 1;
        private int characters;

        /** Text outside of nested blocks. */
        private int loose;

        private int looseLinks;
        private boolean endsSentence;

        private void add(String words) {
            var stripped = words.strip();
            characters += words.length();
            text += stripped.length();
            loose += stripped.length();
            endsSentence = stripped.isEmpty() ? endsSentence : isSentenceEnd(stripped);
        }

        private void add(Size inner, boolean block) {
            text += inner.text;
            links += inner.links;
            prose += inner.prose;
            sentences += inner.sentences;
            nodes += inner.nodes;
            characters += inner.characters;
            if (!block) {
                loose += inner.loose;
                looseLinks += inner.looseLinks;
                endsSentence = inner.loose == 0 ? endsSentence : inner.endsSentence;
            }
        }

        private void endBlock() {
            if (loose >= MIN_SENTENCE_LENGTH && endsSentence && 2 * looseLinks <= loose) {
                sentences += loose;
            }
        }

        private static boolean isSentenceEnd(String words) {
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

    /** Returns the length of the text in paragraphs. */
    int prose(Element element) {
        return of(element, NONE).prose;
    }

    /** Returns the length of the text in blocks of prose: long, endsSentence like a sentence, most of it no link. */
    int sentences(Element element) {
        return of(element, NONE).sentences;
    }

    /** Returns the cost of reading its text: nodes and characters, blanks included. */
    int nodesAndCharacters(Element element) {
        var size = of(element, NONE);
        return size.nodes + size.characters;
    }

    int nodes(Element element) {
        return of(element, NONE).nodes;
    }

    /** Returns the share of link text in all text. */
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
            // An anchor without an address is a target, not a link.
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
