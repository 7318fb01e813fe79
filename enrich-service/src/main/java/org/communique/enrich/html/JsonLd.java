package org.communique.enrich.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article that a page describes in schema.org's terms, as JSON-LD. */
final class JsonLd {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> ARTICLES = Set.of(
            "Article", "NewsArticle", "PressRelease", "Report", "BlogPosting", "ReportageNewsArticle", "WebPage");
    private static final int DEEPEST = 4;

    private final List<JsonNode> articles;

    private JsonLd(List<JsonNode> articles) {
        this.articles = articles;
    }

    static JsonLd of(Document page) {
        var articles = new ArrayList<JsonNode>();
        page.select("script[type=application/ld+json]").forEach(script -> collect(parse(script.data()), articles, 0));
        return new JsonLd(articles);
    }

    /** A property that is text. */
    Optional<String> text(String property) {
        return articles.stream()
                .map(article -> article.path(property))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            // Many pages carry broken JSON-LD; the other sources of metadata stay.
            return JSON.missingNode();
        }
    }

    private static void collect(JsonNode node, List<JsonNode> articles, int depth) {
        if (depth > DEEPEST || node.isMissingNode()) {
            return;
        }
        if (isArticle(node.path("@type"))) {
            articles.add(node);
        }
        if (node.isArray()) {
            node.forEach(element -> collect(element, articles, depth + 1));
        }
        collect(node.path("@graph"), articles, depth + 1);
    }

    private static boolean isArticle(JsonNode type) {
        return type.isArray()
                ? type.valueStream().anyMatch(JsonLd::isArticle)
                : type.isString() && ARTICLES.contains(type.asString());
    }
}
