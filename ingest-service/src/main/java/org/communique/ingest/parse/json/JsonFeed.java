package org.communique.ingest.parse.json;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.communique.contracts.release.Dates;
import org.communique.ingest.parse.extension.ItemCollector;
import org.communique.ingest.parse.extension.LanguageTags;
import org.communique.ingest.parse.extension.LinkReader;
import org.communique.ingest.parse.extension.MarkupRemover;
import org.communique.ingest.parse.extension.PersonConstruct;
import org.communique.ingest.parse.item.FeedDocument;
import org.communique.ingest.parse.item.FeedMetadata;
import org.communique.ingest.parse.item.ParseProblems;
import org.communique.ingest.parse.item.ParsedItem;
import org.communique.kit.charset.SoundText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Parser of JSON Feed (jsonfeed.org/version/1.1). */
public final class JsonFeed {

    /** Short form of the version, invalid but seen. */
    private static final Pattern SHORT = Pattern.compile("1(?:\\.[01])?");

    private JsonFeed() {}

    /** Whether the document is a JSON Feed, by its version. */
    public static boolean is(JsonNode document) {
        String version = document.path("version").asString("");
        return version.contains("jsonfeed.org/version/")
                || (SHORT.matcher(version).matches() && document.path("items").isArray());
    }

    /** Parses a feed. */
    public static FeedDocument parse(JsonNode feed, URI base, ParseProblems problems) {
        String language = text(feed, "language").flatMap(LanguageTags::parse).orElse(null);
        var links = new LinkReader("feed", problems);
        var items = items(feed, base, language, problems);
        var about = about(feed, items, base, links);
        return new FeedDocument(
                text(feed, "title").flatMap(MarkupRemover::line).orElse(null),
                text(feed, "home_page_url")
                        .flatMap(url -> links.read(base, url, "home_page_url"))
                        .orElse(null),
                language,
                JsonHints.of(feed, base, links),
                null,
                items,
                List.of(),
                false,
                problems.all(),
                about,
                List.of());
    }

    private static List<ParsedItem> items(JsonNode feed, URI base, @Nullable String language, ParseProblems problems) {
        var found = new ArrayList<JsonNode>();
        feed.path("items").forEach(found::add);
        return ItemCollector.parse(
                found, problems, (item, where) -> new JsonItem(item, base, where, problems).read(language));
    }

    /** Returns the authors of a feed or an item: of version 1.1, else the one of 1.0. */
    static List<String> authors(JsonNode object, URI base, LinkReader links) {
        var authors = new ArrayList<JsonNode>();
        object.path("authors").forEach(authors::add);
        authors.add(object.path("author"));
        return PersonConstruct.names(authors.stream()
                .flatMap(author -> text(author, "name")
                        .or(() -> text(author, "url")
                                .filter(url -> links.read(base, url, "author").isPresent()))
                        .stream())
                .toList());
    }

    /** Returns the dates of its newest item: a JSON Feed has no dates of its own. */
    private static FeedMetadata about(JsonNode feed, List<ParsedItem> items, URI base, LinkReader links) {
        return new FeedMetadata(
                text(feed, "feed_url").orElse(null),
                text(feed, "description").map(MarkupRemover::toHtml).orElse(null),
                authors(feed, base, links),
                List.of(),
                new Dates(newest(items, Dates::published), newest(items, Dates::updated), null));
    }

    private static @Nullable Instant newest(List<ParsedItem> items, Function<Dates, @Nullable Instant> date) {
        return items.stream()
                .flatMap(item -> Optional.ofNullable(date.apply(item.text().dates())).stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Returns a text or number by name; empty when it is missing or blank. */
    static Optional<String> text(JsonNode object, String name) {
        var value = object.path(name);
        return value.isString() || value.isNumber()
                ? Optional.of(SoundText.of(written(value)).strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** Returns a number in digits: an identifier, or a time in seconds, has no exponent. */
    private static String written(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
    }
}
