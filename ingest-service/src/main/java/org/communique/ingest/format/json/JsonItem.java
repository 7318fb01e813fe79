package org.communique.ingest.format.json;

import static org.communique.ingest.format.json.JsonFeed.text;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.WrittenDates;
import org.communique.ingest.format.module.DateReader;
import org.communique.ingest.format.module.Html;
import org.communique.ingest.format.module.Language;
import org.communique.ingest.format.module.LinkReader;
import org.communique.ingest.format.module.PlainText;
import org.communique.ingest.item.ParsedItem;
import org.communique.ingest.item.Problems;
import org.communique.ingest.url.LenientUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One item of JSON Feed.
 *
 * @param where what the item is called in a problem
 */
record JsonItem(JsonNode item, URI base, String where, Problems problems) {

    ParsedItem read(@Nullable String feedLanguage) {
        return new ParsedItem(
                text(item, "id").orElse(null),
                false,
                link().orElse(null),
                text(item, "title").flatMap(PlainText::ofPossibleHtml).orElse(null),
                text(item, "summary").map(PlainText::toHtml).orElse(null),
                content().orElse(null),
                new Dates(date("date_published"), date("date_modified"), null),
                tags(),
                text(item, "language").flatMap(Language::read).orElse(feedLanguage),
                JsonFeed.authors(item, base, new LinkReader(where, problems)),
                new WrittenDates(
                        text(item, "date_published").orElse(null),
                        text(item, "date_modified").orElse(null)),
                List.of());
    }

    /** An id is said to be the URL where it can be. */
    private Optional<URI> link() {
        var links = new LinkReader(where, problems);
        return text(item, "url")
                .flatMap(url -> links.read(base, url, "url"))
                .or(() -> text(item, "external_url").flatMap(url -> links.read(base, url, "external_url")))
                .or(() -> text(item, "id").filter(id -> id.startsWith("http")).flatMap(LenientUrl::parse));
    }

    private Optional<Content> content() {
        return text(item, "content_html")
                .map(html -> Content.html(Html.resolve(html, base)))
                .or(() -> text(item, "content_text").map(Content::plain));
    }

    private @Nullable Instant date(String name) {
        return text(item, name)
                .flatMap(date -> new DateReader(where, problems).read(date, name))
                .orElse(null);
    }

    private List<String> tags() {
        var tags = new ArrayList<String>();
        item.path("tags")
                .forEach(tag ->
                        PlainText.line(JsonFeed.wellFormed(tag.asString(""))).ifPresent(tags::add));
        return tags.stream().distinct().toList();
    }
}
