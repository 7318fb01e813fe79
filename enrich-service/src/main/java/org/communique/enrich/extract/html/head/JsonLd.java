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

/** The article that a page describes in schema.org's terms, as JSON-LD. */
final class JsonLd {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> ARTICLES = Set.of(
            "Article", "NewsArticle", "PressRelease", "Report", "BlogPosting", "ReportageNewsArticle", "WebPage");
    private static final int DEEPEST = 4;
    /** In all scripts of a page, in characters: each may take a hundred bytes to hold. Articles with their bodies have less. */
    private static final int LONGEST = 500_000;

    private static final int MOST_ARTICLES = 1_000;

    private final List<JsonNode> articles;

    private JsonLd(List<JsonNode> articles) {
        this.articles = articles;
    }

    static JsonLd of(Document page) {
        var articles = new ArrayList<JsonNode>();
        int left = LONGEST;
        for (var script : page.select("script[type=application/ld+json]")) {
            var data = script.data();
            left -= data.length();
            if (left < 0) {
                break;
            }
            collect(parse(data), articles, 0);
        }
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

    /**
     * The values of a property in text: itself, or what the things that it names are called.
     *
     * @param called the properties that say what a thing is called
     */
    Stream<String> texts(String property, List<String> called) {
        return articles.stream().flatMap(article -> texts(article.path(property), called));
    }

    private static Stream<String> texts(JsonNode value, List<String> called) {
        if (value.isArray()) {
            return value.valueStream().filter(element -> !element.isArray()).flatMap(element -> texts(element, called));
        }
        return Stream.concat(Stream.of(value), called.stream().map(value::path))
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
        if (depth > DEEPEST || node.isMissingNode() || articles.size() >= MOST_ARTICLES) {
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
        return type.isArray() ? type.valueStream().anyMatch(JsonLd::isOneOfArticles) : isOneOfArticles(type);
    }

    private static boolean isOneOfArticles(JsonNode type) {
        return type.isString() && ARTICLES.contains(type.asString());
    }
}
