package org.communique.enrich.extract.html.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article described by a page's JSON-LD in terms of schema.org. */
final class JsonLd {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> ARTICLES = Set.of(
            "Article", "NewsArticle", "PressRelease", "Report", "BlogPosting", "ReportageNewsArticle", "WebPage");
    private static final int MAX_DEPTH = 4;
    /**
     * Limit of all scripts of a page, in characters: each may take a hundred bytes of memory. Articles with their
     * bodies are shorter.
     */
    private static final int MAX_LENGTH = 500_000;

    private static final int MAX_ARTICLES = 1_000;

    private final List<JsonNode> articles;

    private JsonLd(List<JsonNode> articles) {
        this.articles = articles;
    }

    static JsonLd of(Document page) {
        var articles = new ArrayList<JsonNode>();
        int remaining = MAX_LENGTH;
        for (var script : page.select("script[type=application/ld+json]")) {
            var data = script.data();
            remaining -= data.length();
            if (remaining < 0) {
                break;
            }
            collect(parse(data), articles, 0);
        }
        return new JsonLd(articles);
    }

    /** Returns a property of type text. */
    Optional<String> text(String property) {
        return articles.stream()
                .map(article -> article.path(property))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /**
     * Returns the values of a property as text: its own, or the names of its objects.
     *
     * @param nameProperties properties with an object's name
     */
    Stream<String> texts(String property, List<String> nameProperties) {
        return articles.stream().flatMap(article -> texts(article.path(property), nameProperties));
    }

    private static Stream<String> texts(JsonNode value, List<String> nameProperties) {
        if (value.isArray()) {
            return value.valueStream()
                    .filter(element -> !element.isArray())
                    .flatMap(element -> texts(element, nameProperties));
        }
        return Stream.concat(Stream.of(value), nameProperties.stream().map(value::path))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank());
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
        if (depth > MAX_DEPTH || node.isMissingNode() || articles.size() >= MAX_ARTICLES) {
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
        return type.isArray() ? type.valueStream().anyMatch(JsonLd::isArticleType) : isArticleType(type);
    }

    private static boolean isArticleType(JsonNode type) {
        return type.isString() && ARTICLES.contains(type.asString());
    }
}
