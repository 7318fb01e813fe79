package org.communique.ingest.article;

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
 * Lengths of the prose in each element, in characters, counted in one walk: a walk for each element takes too long on
 * deeply nested pages. Unaffected by later changes of the page.
 */
final class ProseLengths implements NodeVisitor {

    private static final Size NONE = new Size();

    /** A shorter block is a label, a heading, a line of a list. */
    private static final int SHORTEST_SENTENCE = 50;

    private static final String SENTENCE_ENDS = ".!?\u2026\u3002";
    private static final String CLOSING = "\"'\u201d\u2019\u201c\u00bb)]";

    private final Map<Element, Size> sizes = new HashMap<>();
    private final Deque<Size> open = new ArrayDeque<>(List.of(new Size()));

    /** Size of an element, its descendants included. */
    private static final class Size {
        private int text;
        private int paragraphs;
        private int sentences;

        /** Length of the text outside inner blocks. */
        private int loose;

        private int links;
        private boolean ended;

        private void add(String words) {
            text += words.length();
            loose += words.length();
            ended = words.isEmpty() ? ended : endsASentence(words);
        }

        private void add(Size inner, boolean block) {
            text += inner.text;
            paragraphs += inner.paragraphs;
            sentences += inner.sentences;
            if (!block) {
                loose += inner.loose;
                links += inner.links;
                ended = inner.loose == 0 ? ended : inner.ended;
            }
        }

        private void endBlock() {
            if (loose >= SHORTEST_SENTENCE && ended && 2 * links <= loose) {
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

    private ProseLengths() {}

    static ProseLengths of(Element root) {
        var sizes = new ProseLengths();
        root.traverse(sizes);
        return sizes;
    }

    /** Returns the length of its paragraphs. */
    int paragraphs(Element element) {
        return size(element).paragraphs;
    }

    /** Whether most of its text is in long blocks with the end of a sentence. */
    boolean areSentences(Element element) {
        return 2 * size(element).sentences > size(element).text;
    }

    /** Returns the length of its long blocks with the end of a sentence. */
    int sentences(Element element) {
        return size(element).sentences;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element) {
            open.push(new Size());
        } else if (node instanceof TextNode text) {
            open.element().add(text.getWholeText().strip());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            var size = open.pop();
            if (ArticleProse.isLink(element)) {
                size.links = size.loose;
            } else if (element.nameIs("p")) {
                size.paragraphs += element.text().length();
            }
            if (element.isBlock()) {
                size.endBlock();
            }
            sizes.put(element, size);
            open.element().add(size, element.isBlock());
        }
    }

    private Size size(Element element) {
        return sizes.getOrDefault(element, NONE);
    }
}
