package org.communique.console.syndication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writer of JSON Feed 1.1 (jsonfeed.org/version/1.1); removals are an extension, {@code _removed}. */
final class JsonFeedWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonFeedWriter() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Document(
            String version,
            String title,
            @JsonProperty("home_page_url") String homePageUrl,
            @JsonProperty("feed_url") String feedUrl,
            @Nullable String language,
            List<Item> items,
            @JsonProperty("_removed") List<Removed> removed) {}

    /** Item of the feed, and value of an event of the stream. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            String url,
            String title,
            @Nullable String summary,
            @JsonProperty("content_text") String contentText,
            @Nullable String image,
            @JsonProperty("date_published") String datePublished,
            @JsonProperty("date_modified") String dateModified,
            List<Author> authors,
            List<String> tags,
            @Nullable String language,
            @JsonProperty("_communique") Extension extension) {}

    /** Author of an item. */
    record Author(String name) {}

    /** Fields of the index without a place in the format. */
    record Extension(String id, int revision, long version, String page) {}

    /** Removed item. */
    record Removed(String id, String when, String reason) {}

    /** Writes a feed. */
    static byte[] write(FeedContents feed) {
        return JSON.writeValueAsBytes(new Document(
                "https://jsonfeed.org/version/1.1",
                wellFormed(feed.title()),
                feed.page(),
                feed.self(),
                feed.language(),
                feed.entries().stream().map(JsonFeedWriter::item).toList(),
                feed.removals().stream().map(JsonFeedWriter::removed).toList()));
    }

    /** Returns an entry as an item. */
    static Item item(FeedContents.Entry entry) {
        var release = entry.release();
        return new Item(
                entry.id(),
                entry.link(),
                wellFormed(release.title()),
                optional(release.summary() != null ? release.summary() : release.lead()),
                wellFormed(release.body() == null ? "" : release.body()),
                release.picture().orElse(null),
                release.publishedOrObserved().truncatedTo(ChronoUnit.MILLIS).toString(),
                entry.updated().truncatedTo(ChronoUnit.MILLIS).toString(),
                List.of(new Author(wellFormed(release.source()))),
                Stream.concat(release.topics().stream().map(topic -> topic.name()), release.keyphrases().stream())
                        .map(JsonFeedWriter::wellFormed)
                        .distinct()
                        .toList(),
                release.language(),
                new Extension(release.id(), release.revision(), release.version(), entry.page()));
    }

    /** Returns a removal. */
    static Removed removed(FeedContents.Removal removal) {
        return new Removed(
                removal.id(), removal.when().truncatedTo(ChronoUnit.MILLIS).toString(), removal.reason());
    }

    private static @Nullable String optional(@Nullable String text) {
        return text == null ? null : wellFormed(text);
    }

    /** Leaves out what XML has no place for, so that the formats say the same. */
    private static String wellFormed(String text) {
        return XmlDocument.valid(text);
    }
}
