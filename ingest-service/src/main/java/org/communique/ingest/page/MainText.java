package org.communique.ingest.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the release and keeps its prose. In this order: what the page itself marks as the body of
 * the article, an {@code article}, the {@code main} part, the element with most paragraphs, or
 * where there are none with most text, the body in the page's
 * structured data (JSON-LD).
 */
final class MainText {

    /** Less than two lines is no release. */
    private static final int SHORTEST = 140;

    private static final String BODY =
            "[itemprop~=\\barticleBody\\b], [property~=\\b(?:schema:)?articleBody\\b], [property='content:encoded']";

    private MainText() {}

    static String of(Document page) {
        var data = ArticleData.body(page);
        Furniture.remove(page);
        return marked(page)
                .or(() -> article(page))
                .or(() -> longest(page.select("main, [role=main]")))
                .or(() -> densest(page))
                .or(() -> paragraphless(page))
                .map(Prose::of)
                .filter(text -> text.length() >= SHORTEST)
                .or(() -> data)
                .orElse("");
    }

    private static Optional<Element> marked(Document page) {
        return longest(page.select(BODY));
    }

    /** One of several articles is the release only if it is most of the main part; else they are teasers. */
    private static Optional<Element> article(Document page) {
        var article = longest(page.select("article, [role=article]"));
        int around = longest(page.select("main, [role=main], body"))
                .map(MainText::paragraphs)
                .orElse(0);
        return article.filter(element -> 2 * paragraphs(element) >= around);
    }

    private static Optional<Element> longest(List<Element> elements) {
        return elements.stream()
                .filter(element -> paragraphs(element) >= SHORTEST)
                .max(Comparator.comparingInt(MainText::paragraphs));
    }

    /** The parent with most text in its paragraphs. */
    private static Optional<Element> densest(Document page) {
        return longest(page.select("p").stream()
                .flatMap(paragraph -> Stream.ofNullable(paragraph.parent()))
                .distinct()
                .toList());
    }

    /** Old pages hold their text in one cell, with line breaks between what would be paragraphs. */
    private static Optional<Element> paragraphless(Document page) {
        return page.select("div, td, section, article, main, body, pre").stream()
                .filter(element -> element.ownText().length() >= SHORTEST)
                .max(Comparator.comparingInt(element -> element.ownText().length()));
    }

    private static int paragraphs(Element element) {
        return element.select("p").stream()
                .mapToInt(paragraph -> paragraph.text().length())
                .sum();
    }
}
