package org.communique.enrich.extract.html.head;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communique.enrich.text.LowerCase;
import org.communique.enrich.text.Markup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;

/**
 * The article described by a page's JSON-LD in terms of schema.org. Of several articles it is the one with the title of the
 * page; the page's own description serves where no article is.
 */
final class JsonLd {

    private static final int MAX_DEPTH = 4;
    /**
     * Limit of all scripts of a page, in characters: each may take a hundred bytes of memory. Articles with their
     * bodies are shorter.
     */
    private static final int MAX_LENGTH = 500_000;

    private static final int MAX_NODES = 1_000;
    /** Properties with an article, or a page with one, inside. */
    private static final List<String> CONTAINERS = List.of("@graph", "mainEntity", "mainEntityOfPage");

    private static final String PUBLISHER = "publisher";

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> pages = new ArrayList<>();
    private final List<JsonNode> sites = new ArrayList<>();
    private int nodes;

    private JsonLd() {}

    static JsonLd of(Document page) {
        var found = new JsonLd();
        int remaining = MAX_LENGTH;
        for (var script : page.select("script[type^=application/ld+json]")) {
            var data = script.data();
            remaining -= data.length();
            if (remaining < 0) {
                break;
            }
            found.collect(JsonLdParser.parse(data), 0);
        }
        found.sortByTitle(LowerCase.of(page.title() + "\n" + page.select("h1").text()));
        return found;
    }

    /** Returns a text about the article, without markup; that of the page in the absence of articles. */
    Optional<String> text(String property) {
        return texts(articles.isEmpty() ? pages : articles.subList(0, 1), property, List.of())
                .findFirst();
    }

    /** Returns a value for machines, of the article or else of the page around it. */
    Optional<String> value(String property) {
        return Stream.concat(articles.stream().limit(1), pages.stream())
                .map(node -> node.path(property))
                .filter(value -> value.isString() || value.isNumber())
                .map(JsonNode::asString)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /**
     * Returns the values of a property as text: its own, or the names of its objects.
     *
     * @param nameProperties properties with an object's name
     */
    Stream<String> texts(String property, List<String> nameProperties) {
        return texts(articles.isEmpty() ? pages : articles.subList(0, 1), property, nameProperties);
    }

    /** Returns the names of the site and of the publisher. */
    Stream<String> siteNames() {
        return Stream.concat(
                texts(sites, "name", List.of()),
                Stream.of(articles, pages).flatMap(nodes -> texts(nodes, PUBLISHER, List.of("name"))));
    }

    private static Stream<String> texts(List<JsonNode> nodes, String property, List<String> nameProperties) {
        return nodes.stream()
                .flatMap(node -> texts(node.path(property), nameProperties))
                .map(Markup::words)
                .filter(text -> !text.isEmpty());
    }

    private static Stream<String> texts(JsonNode value, List<String> nameProperties) {
        if (value.isArray()) {
            return value.valueStream()
                    .filter(element -> !element.isArray())
                    .flatMap(element -> texts(element, nameProperties));
        }
        return Stream.concat(
                        Stream.of(value),
                        nameProperties.stream()
                                .map(value::path)
                                .flatMap(name -> name.isArray() ? name.valueStream() : Stream.of(name)))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
    }

    private void collect(JsonNode node, int depth) {
        if (depth > MAX_DEPTH || nodes >= MAX_NODES || !(node.isObject() || node.isArray())) {
            return;
        }
        if (node.isArray()) {
            node.forEach(element -> collect(element, depth + 1));
            return;
        }
        nodes++;
        switch (SchemaType.of(node.path("@type"))) {
            case ARTICLE -> articles.add(node);
            case PAGE -> pages.add(node);
            case SITE -> sites.add(node);
            case OTHER -> {}
        }
        CONTAINERS.forEach(name -> collect(node.path(name), depth + 1));
    }

    /** Sorts articles with a headline in the titles of the page before others; else their order stays. */
    private void sortByTitle(String titles) {
        articles.sort(Comparator.comparing(article -> texts(article.path("headline"), List.of())
                .map(Markup::words)
                .noneMatch(headline -> titles.contains(LowerCase.of(headline)))));
    }
}
