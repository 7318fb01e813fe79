package org.communique.ingest.article;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communique.ingest.article.ArticleBoilerplate.Names;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finder of the element with the release's text, and of its prose. In this order: the element marked as the article body,
 * an {@code article}, the {@code main} part, the element with most paragraphs, or with most text without any, the body in
 * the structured data (JSON-LD).
 */
final class ArticleMainText {

    /** Less than two lines is no release. */
    private static final int SHORTEST = 140;

    private static final String BODY =
            "[itemprop~=\\barticleBody\\b], [property~=\\b(?:schema:)?articleBody\\b], [property='content:encoded']";

    /** A smaller share of the prose in the strict reading means misleading names. */
    private static final double LEAST_KEPT = 0.5;

    private static final double NEARLY_ALL = 0.9;

    private final Document page;
    private final ProseLengths sizes;

    private ArticleMainText(Document page) {
        this.page = page;
        this.sizes = ProseLengths.of(page);
    }

    static String of(Document page) {
        var data = ArticleData.body(page);
        var text = text(page);
        return text.isEmpty() ? data.orElse("") : text;
    }

    /**
     * Returns the text. The names of classes decide about boilerplate unless most of the prose would go with them: then they
     * are doubted, and ignored when no prose would be left.
     */
    private static String text(Document page) {
        var first = page.clone();
        boolean proseTaken = ArticleBoilerplate.remove(first, Names.BELIEVED);
        var strict = prose(new ArticleMainText(first).markedOrDense());
        if (!proseTaken) {
            return strict;
        }
        var second = page.clone();
        ArticleBoilerplate.remove(second, Names.DOUBTED);
        var gentle = prose(new ArticleMainText(second).markedOrInnermost());
        if (strict.length() < LEAST_KEPT * gentle.length()) {
            return gentle;
        }
        if (!strict.isEmpty()) {
            return strict;
        }
        ArticleBoilerplate.remove(page, Names.IGNORED);
        return prose(new ArticleMainText(page).markedOrInnermost());
    }

    /** Returns the words of the release; empty when they are too few. */
    private static String prose(Optional<Element> found) {
        return found.map(ArticleProse::of)
                .filter(text -> text.length() >= SHORTEST)
                .orElse("");
    }

    private Optional<Element> markedOrDense() {
        return marked().or(this::densest).or(this::paragraphless);
    }

    private Optional<Element> markedOrInnermost() {
        return marked().or(this::innermost);
    }

    private Optional<Element> marked() {
        return longest(page.select(BODY)).or(this::article).or(() -> longest(page.select("main, [role=main]")));
    }

    /** Returns the longest article if it is most of the main part; else they are teasers. */
    private Optional<Element> article() {
        var article = longest(page.select("article, [role=article]"));
        int around = longest(page.select("main, [role=main], body"))
                .map(sizes::paragraphs)
                .orElse(0);
        return article.filter(element -> 2 * sizes.paragraphs(element) >= around);
    }

    private Optional<Element> longest(List<Element> elements) {
        return elements.stream()
                .filter(element -> sizes.paragraphs(element) >= SHORTEST)
                .max(Comparator.comparingInt(sizes::paragraphs));
    }

    /** Returns the parent with most text in its paragraphs. */
    private Optional<Element> densest() {
        return longest(page.select("p").stream()
                .flatMap(paragraph -> Stream.ofNullable(paragraph.parent()))
                .distinct()
                .toList());
    }

    /** Returns the innermost element with nearly all sentences: page builders wrap each paragraph by itself. */
    private Optional<Element> innermost() {
        int enough = (int) (NEARLY_ALL * sizes.sentences(page.body()));
        if (enough < SHORTEST) {
            return Optional.empty();
        }
        var innermost = page.body();
        var next = Optional.of(innermost);
        while (next.isPresent()) {
            innermost = next.get();
            next = innermost.children().stream()
                    .filter(child -> sizes.sentences(child) >= enough)
                    .findFirst();
        }
        return Optional.of(innermost);
    }

    /** Returns the element with most text of its own: old pages have line breaks in one cell instead of paragraphs. */
    private Optional<Element> paragraphless() {
        return page.select("div, td, section, article, main, body, pre").stream()
                .filter(element -> element.ownText().length() >= SHORTEST)
                .max(Comparator.comparingInt(element -> element.ownText().length()));
    }
}
