package org.communique.ingest.parse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.communique.contracts.release.Content;
import org.communique.ingest.parse.date.FeedDate;
import org.communique.ingest.parse.item.FeedDocument;
import org.communique.ingest.parse.item.ParsedItem;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Core fields of a document, as somebody expects them and as we read them, side by side by name. */
final class Translation {

    /** A field of which both say something, or only one. */
    record Field(String name, String expected, String found) {

        boolean agrees() {
            return expected.equals(found);
        }
    }

    private final Map<String, String> expected = new LinkedHashMap<>();
    private final Map<String, String> found = new LinkedHashMap<>();

    /** The fields that are expected; what we read beyond them is no matter here. */
    static List<Field> of(JsonNode expectation, FeedDocument document) {
        var translation = new Translation();
        translation.expect("feed", expectation, "description");
        translation.find(document);
        var items = expectation.path("items");
        for (int i = 0; i < items.size(); i++) {
            String where = "item" + i;
            translation.expect(where, items.get(i), "description");
            if (i < document.items().size()) {
                translation.find(where, document.items().get(i));
            }
        }
        return translation.fields();
    }

    private List<Field> fields() {
        var fields = new ArrayList<Field>();
        expected.forEach((name, value) -> fields.add(new Field(name, value, found.getOrDefault(name, ""))));
        return fields;
    }

    private void expect(String where, JsonNode node, String summary) {
        expect(where + ".title", text(node, "title"));
        expect(where + ".link", text(node, "link"));
        expect(where + ".id", text(node, "guid"));
        expect(where + ".published", date(text(node, "publishedParsed")));
        expect(where + ".updated", date(text(node, "updatedParsed")));
        expect(where + ".author", authors(node));
        expect(where + ".summary", words(text(node, summary)));
        expect(where + ".content", words(text(node, "content")));
        expect(where + ".categories", categories(node));
        expect(where + ".language", text(node, "language").toLowerCase(Locale.ROOT));
    }

    private void expect(String name, String value) {
        if (!value.isEmpty()) {
            expected.put(name, value);
        }
    }

    private void find(FeedDocument document) {
        var about = document.metadata();
        found.put("feed.title", or(document.title()));
        found.put("feed.link", or(document.home()));
        found.put("feed.published", or(about.dates().published()));
        found.put("feed.updated", or(about.dates().updated()));
        found.put("feed.author", String.join("|", about.authors()));
        found.put("feed.summary", words(or(about.description())));
        found.put("feed.categories", expectedOf("feed.categories", about.categories()));
        found.put("feed.language", or(document.language()).toLowerCase(Locale.ROOT));
    }

    private void find(String where, ParsedItem item) {
        found.put(where + ".title", or(item.text().headline()));
        found.put(where + ".link", or(item.link()));
        found.put(where + ".id", or(item.guid()));
        found.put(where + ".published", or(item.text().dates().published()));
        found.put(where + ".updated", or(item.text().dates().updated()));
        found.put(where + ".author", String.join("|", item.authors()));
        found.put(where + ".summary", words(or(item.text().lead())));
        found.put(where + ".content", content(ownContent(item)));
        found.put(
                where + ".categories",
                expectedOf(where + ".categories", item.text().categories()));
        found.put(where + ".language", or(item.text().language()).toLowerCase(Locale.ROOT));
    }

    /** Content that the item has beyond its lead. */
    private static @Nullable Content ownContent(ParsedItem item) {
        var text = item.text();
        boolean isLead = text.lead() != null && text.content().equals(Content.html(text.lead()));
        return isLead || text.content().text().isEmpty() ? null : text.content();
    }

    private static String authors(JsonNode node) {
        var names = new ArrayList<String>();
        for (var author : node.path("authors")) {
            names.add(text(author, "name").isEmpty() ? text(author, "email") : text(author, "name"));
        }
        return String.join("|", names);
    }

    private static String categories(JsonNode node) {
        var categories = new ArrayList<String>();
        node.path("categories")
                .forEach(category -> categories.add(category.asString().strip()));
        return sorted(categories);
    }

    /** Of the term and the label of a category, both of which we keep, one is expected. */
    private String expectedOf(String name, List<String> categories) {
        var one = List.of(expected.getOrDefault(name, "").split("\\|", -1));
        return sorted(categories.stream().filter(one::contains).toList());
    }

    /** Their order says nothing. */
    private static String sorted(List<String> categories) {
        return categories.stream().sorted().collect(Collectors.joining("|"));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("").strip();
    }

    private static String date(String text) {
        return FeedDate.parse(text).map(Instant::toString).orElse(text);
    }

    private static String content(@Nullable Content content) {
        return content == null ? "" : words(content.text());
    }

    /** Markup is another matter: only the words are compared. */
    private static String words(String html) {
        return Jsoup.parse(html).text();
    }

    private static String or(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
