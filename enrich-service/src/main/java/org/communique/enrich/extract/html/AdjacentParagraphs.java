package org.communique.enrich.extract.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.communique.enrich.extract.plaintext.ContactBlocks;
import org.jsoup.nodes.Element;

/** Tells whether a paragraph that is called as chrome is reads as the paragraphs beside it do. */
final class AdjacentParagraphs {

    /** Part of the length that the others have. */
    private static final double AS_LONG = 0.5;

    private final ElementSizes sizes;
    private final Set<Element> doubtful;
    /** How long the paragraphs of an element are on average; 0 where it has none. */
    private final Map<Element, Double> lengths = new HashMap<>();

    /** @param doubtful elements that are called as chrome is; none of them says how others read */
    AdjacentParagraphs(ElementSizes sizes, Set<Element> doubtful) {
        this.sizes = sizes;
        this.doubtful = doubtful;
    }

    /** Whether an element is a paragraph of prose about as long as those beside it, and tells nobody whom to ring. */
    boolean areLike(Element element) {
        var parent = element.parent();
        if (parent == null || !element.nameIs("p") || sizes.sentences(element) == 0) {
            return false;
        }
        double others = lengths.computeIfAbsent(parent, this::length);
        return others > 0
                && sizes.text(element) >= AS_LONG * others
                && !ContactBlocks.areIn(element.text())
                && !PageBoilerplate.isInvitation(element.text());
    }

    private double length(Element parent) {
        return parent.children().stream()
                .filter(child -> child.nameIs("p") && sizes.sentences(child) > 0 && !doubtful.contains(child))
                .mapToInt(sizes::text)
                .average()
                .orElse(0);
    }
}
