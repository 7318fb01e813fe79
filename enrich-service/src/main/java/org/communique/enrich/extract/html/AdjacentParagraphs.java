package org.communique.enrich.extract.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.communique.enrich.extract.plaintext.ContactBlocks;
import org.jsoup.nodes.Element;

/** Comparison of a paragraph named like page chrome with the paragraphs beside it. */
final class AdjacentParagraphs {

    /** Lowest length in relation to the other paragraphs' average. */
    private static final double MIN_RELATIVE_LENGTH = 0.5;

    private final ElementSizes sizes;
    private final Set<Element> suspects;
    /** Average length of an element's paragraphs; 0 where it has none. */
    private final Map<Element, Double> lengths = new HashMap<>();

    /** @param suspects elements named like chrome, left out of the averages */
    AdjacentParagraphs(ElementSizes sizes, Set<Element> suspects) {
        this.sizes = sizes;
        this.suspects = suspects;
    }

    /** Tells whether an element is a paragraph of prose about as long as those beside it, without contacts. */
    boolean resemble(Element element) {
        var parent = element.parent();
        if (parent == null || !element.nameIs("p") || sizes.sentences(element) == 0) {
            return false;
        }
        double others = lengths.computeIfAbsent(parent, this::length);
        return others > 0
                && sizes.text(element) >= MIN_RELATIVE_LENGTH * others
                && !ContactBlocks.occurIn(element.text())
                && !PageBoilerplate.isInvitation(element.text());
    }

    private double length(Element parent) {
        return parent.children().stream()
                .filter(child -> child.nameIs("p") && sizes.sentences(child) > 0 && !suspects.contains(child))
                .mapToInt(sizes::text)
                .average()
                .orElse(0);
    }
}
