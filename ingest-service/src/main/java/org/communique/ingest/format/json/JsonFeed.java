package org.communique.ingest.format.json;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communique.ingest.format.module.Items;
import org.communique.ingest.format.module.Language;
import org.communique.ingest.format.module.PlainText;
import org.communique.ingest.item.FeedDocument;
import org.communique.ingest.item.ParsedItem;
import org.communique.ingest.item.Problems;
import org.communique.ingest.url.LenientUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From JSON Feed (jsonfeed.org/version/1.1) to what it says. */
public final class JsonFeed {

    private JsonFeed() {}

    /** Whether the document is a JSON Feed, by its version. */
    public static boolean is(JsonNode document) {
        return document.path("version").asString("").contains("jsonfeed.org/version/");
    }

    /** Reads the feed. */
    public static FeedDocument read(JsonNode feed, URI base, Problems problems) {
        String language = text(feed, "language").flatMap(Language::read).orElse(null);
        return new FeedDocument(
                text(feed, "title").flatMap(PlainText::line).orElse(null),
                text(feed, "home_page_url")
                        .flatMap(url -> LenientUrl.resolve(base, url))
                        .orElse(null),
                language,
                null,
                items(feed, base, language, problems),
                List.of(),
                false,
                problems.notes());
    }

    private static List<ParsedItem> items(JsonNode feed, URI base, @Nullable String language, Problems problems) {
        var found = new ArrayList<JsonNode>();
        feed.path("items").forEach(found::add);
        return Items.read(found, problems, (item, where) -> new JsonItem(item, base, where, problems).read(language));
    }

    /** The text, or number, of that name; empty when it is missing or blank. */
    static Optional<String> text(JsonNode object, String name) {
        var value = object.path(name);
        return value.isString() || value.isNumber()
                ? Optional.of(value.asString().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
