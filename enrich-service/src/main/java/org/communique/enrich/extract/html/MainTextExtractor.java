package org.communique.enrich.extract.html;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the main text of a page: the one that page authors marked as such, else the one whose
 * children hold the most prose.
 */
final class MainTextExtractor {

    private static final String BODY = "[itemprop=articleBody]";
    private static final List<String> MARKED = List.of(BODY, "article", "main, [role=main]");
    private static final String BLOCKS = "p, pre, blockquote, td, li, div, section";
    private static final int SHORTEST_BLOCK = 25;
    private static final int SHORTEST_TEXT = 250;
    private static final int FULL_POINTS_AT = 100;
    private static final int MOST_LENGTH_POINTS = 3;
    /** Paragraphs that are nested in others would be read anew in each. */
    private static final int MOST_NODES = 500;

    private static final double MUCH_MORE = 1.5;
    private static final double FEW_LINKS = 0.2;
    private static final double GRANDPARENT = 0.5;

    private final Element body;
    private final ElementSizes sizes;

    private MainTextExtractor(Element body) {
        this.body = body;
        this.sizes = ElementSizes.of(body);
    }

    /** The element, or the body where nothing stands out. */
    static Element in(Element body) {
        var mainText = new MainTextExtractor(body);
        return mainText.marked().orElseGet(() -> mainText.mostProse().orElse(body));
    }

    private Optional<Element> marked() {
        return MARKED.stream()
                .flatMap(selector -> only(body.select(selector)).stream())
                .filter(element -> sizes.prose(element) >= SHORTEST_TEXT)
                .findFirst()
                .or(this::saidToBeTheBody);
    }

    /** What is said to be the body is one, also when it has no paragraphs, or stands there a second time. */
    private Optional<Element> saidToBeTheBody() {
        return body.select(BODY).stream()
                .max(Comparator.comparingInt(sizes::text))
                .filter(element -> sizes.text(element) >= SHORTEST_TEXT);
    }

    /** A page with several articles is a list of teasers, unless one of them outweighs the rest. */
    private Optional<Element> only(List<Element> elements) {
        var longest = elements.stream().max(Comparator.comparingInt(sizes::prose));
        int all = elements.stream().mapToInt(sizes::prose).sum();
        return longest.filter(element -> 2 * sizes.prose(element) > all);
    }

    private Optional<Element> mostProse() {
        Map<Element, Double> points = new LinkedHashMap<>();
        for (var block : body.select(BLOCKS)) {
            double worth = points(block);
            var parent = block.parent();
            if (worth > 0 && parent != null) {
                points.merge(parent, worth, Double::sum);
                if (parent.parent() != null) {
                    points.merge(parent.parent(), worth * GRANDPARENT, Double::sum);
                }
            }
        }
        return points.entrySet().stream()
                .max(Comparator.comparingDouble(entry -> entry.getValue() * (1 - sizes.linkShare(entry.getKey()))))
                .map(best -> whole(best.getKey()));
    }

    /** Goes up while the surroundings hold much more prose: a text may be laid out in several sections. */
    private Element whole(Element part) {
        var whole = part;
        for (var around = part.parent();
                around != null && !around.normalName().equals("body");
                around = around.parent()) {
            if (sizes.prose(around) > MUCH_MORE * sizes.prose(whole) && sizes.linkShare(around) < FEW_LINKS) {
                whole = around;
            }
        }
        return whole;
    }

    private double points(Element block) {
        boolean paragraph = block.nameIs("p") && sizes.nodes(block) <= MOST_NODES;
        var text = paragraph ? block.text() : block.ownText();
        if (text.length() < SHORTEST_BLOCK) {
            return 0;
        }
        long commas = text.chars().filter(c -> c == ',' || c == '،' || c == '、').count();
        return 1 + commas + Math.min(text.length() / (double) FULL_POINTS_AT, MOST_LENGTH_POINTS);
    }
}
