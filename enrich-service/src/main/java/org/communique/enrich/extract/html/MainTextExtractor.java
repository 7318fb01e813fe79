package org.communique.enrich.extract.html;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Finds the element of the main text: the one marked by the page's authors, else the one with the most prose in its
 * children.
 */
final class MainTextExtractor {

    private static final String BODY = "[itemprop=articleBody]";
    private static final String ARTICLE = "article";
    private static final List<String> MARKERS = List.of(BODY, ARTICLE, "main, [role=main]");
    private static final String BLOCKS = "p, pre, blockquote, td, li, div, section";
    private static final int MIN_BLOCK_LENGTH = 25;
    private static final int MIN_TEXT_LENGTH = 250;
    private static final int CHARACTERS_PER_POINT = 100;
    private static final int MAX_LENGTH_POINTS = 3;
    /** Most nodes of a paragraph; nested ones would be read again in each ancestor. */
    private static final int MAX_NODES = 500;

    private static final double MIN_GROWTH = 1.5;
    private static final double MAX_LINK_SHARE = 0.2;
    private static final double GRANDPARENT_SHARE = 0.5;

    private final Element body;
    private final ElementSizes sizes;

    private MainTextExtractor(Element body) {
        this.body = body;
        this.sizes = ElementSizes.of(body);
    }

    /** Returns the element, or the body where none stands out. */
    static Element extract(Element body) {
        var mainText = new MainTextExtractor(body);
        return mainText.marked().orElseGet(() -> mainText.mostProse().orElse(body));
    }

    private Optional<Element> marked() {
        return MARKERS.stream()
                .flatMap(selector -> dominant(selector).stream())
                .filter(element -> sizes.prose(element) >= MIN_TEXT_LENGTH)
                .findFirst()
                .or(this::markedBody);
    }

    /** Accepts a marked body without paragraphs, or one marked twice. */
    private Optional<Element> markedBody() {
        return body.select(BODY).stream()
                .max(Comparator.comparingInt(sizes::text))
                .filter(element -> sizes.text(element) >= MIN_TEXT_LENGTH);
    }

    /** Returns the article with the only main heading of the page, else the dominant element. */
    private Optional<Element> dominant(String selector) {
        var withHeading = selector.equals(ARTICLE) ? articleOfHeading() : Optional.<Element>empty();
        return withHeading.or(() -> dominant(body.select(selector)));
    }

    /** Several articles around one of them with the heading are teasers, however much prose they have together. */
    private Optional<Element> articleOfHeading() {
        var headings = body.select("h1");
        return headings.size() == 1
                ? Optional.ofNullable(headings.getFirst().closest(ARTICLE))
                        .filter(article -> sizes.prose(article) >= MIN_TEXT_LENGTH)
                : Optional.empty();
    }

    /** Returns the dominant element; several equal articles are a list of teasers. */
    private Optional<Element> dominant(List<Element> elements) {
        var longest = elements.stream().max(Comparator.comparingInt(sizes::prose));
        int all = elements.stream().mapToInt(sizes::prose).sum();
        return longest.filter(element -> 2 * sizes.prose(element) > all);
    }

    private Optional<Element> mostProse() {
        Map<Element, Double> scores = new LinkedHashMap<>();
        for (var block : body.select(BLOCKS)) {
            double points = points(block);
            var parent = block.parent();
            if (points > 0 && parent != null) {
                scores.merge(parent, points, Double::sum);
                if (parent.parent() != null) {
                    scores.merge(parent.parent(), points * GRANDPARENT_SHARE, Double::sum);
                }
            }
        }
        return scores.entrySet().stream()
                .max(Comparator.comparingDouble(entry -> entry.getValue() * (1 - sizes.linkShare(entry.getKey()))))
                .map(best -> widened(best.getKey()));
    }

    /** Returns an ancestor with much more prose: a text may be laid out in several sections. */
    private Element widened(Element part) {
        var widest = part;
        for (var around = part.parent();
                around != null && !around.normalName().equals("body");
                around = around.parent()) {
            if (sizes.prose(around) > MIN_GROWTH * sizes.prose(widest) && sizes.linkShare(around) < MAX_LINK_SHARE) {
                widest = around;
            }
        }
        return widest;
    }

    private double points(Element block) {
        boolean paragraph = block.nameIs("p") && sizes.nodes(block) <= MAX_NODES;
        var text = paragraph ? block.text() : block.ownText();
        if (text.length() < MIN_BLOCK_LENGTH) {
            return 0;
        }
        long commas = text.chars().filter(c -> c == ',' || c == '،' || c == '、').count();
        return 1 + commas + Math.min(text.length() / (double) CHARACTERS_PER_POINT, MAX_LENGTH_POINTS);
    }
}
