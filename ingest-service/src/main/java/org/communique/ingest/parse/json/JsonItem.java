package org.communique.ingest.parse.json;

import static org.communique.ingest.parse.json.JsonFeed.text;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.SourceText;
import org.communique.contracts.release.WrittenDates;
import org.communique.ingest.parse.extension.DateReader;
import org.communique.ingest.parse.extension.HtmlContent;
import org.communique.ingest.parse.extension.LanguageTags;
import org.communique.ingest.parse.extension.LinkReader;
import org.communique.ingest.parse.extension.MarkupRemover;
import org.communique.ingest.parse.item.ParseProblems;
import org.communique.ingest.parse.item.ParsedItem;
import org.communique.ingest.text.LenientUrl;
import org.communique.kit.charset.SoundText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Item of JSON Feed.
 *
 * @param where name of the item in a problem
 */
record JsonItem(JsonNode item, URI base, String where, ParseProblems problems) {

    ParsedItem read(@Nullable String feedLanguage) {
        return new ParsedItem(
                text(item, "id").orElse(null),
                false,
                link().orElse(null),
                SourceText.builder()
                        .headline(text(item, "title")
                                .flatMap(MarkupRemover::ofPossibleHtml)
                                .orElse(null))
                        .lead(text(item, "summary").map(MarkupRemover::toHtml).orElse(null))
                        .language(text(item, "language")
                                .flatMap(LanguageTags::parse)
                                .orElse(feedLanguage))
                        .dates(new Dates(date("date_published"), date("date_modified"), null))
                        .written(new WrittenDates(
                                text(item, "date_published").orElse(null),
                                text(item, "date_modified").orElse(null)))
                        .categories(tags())
                        .content(content().orElse(null))
                        .build(),
                JsonFeed.authors(item, base, new LinkReader(where, problems)),
                List.of());
    }

    /** Returns the URL, else the id where that is a URL, as the specification suggests. */
    private Optional<URI> link() {
        var links = new LinkReader(where, problems);
        return text(item, "url")
                .flatMap(url -> links.read(base, url, "url"))
                .or(() -> text(item, "external_url").flatMap(url -> links.read(base, url, "external_url")))
                .or(() -> text(item, "id").filter(id -> id.startsWith("http")).flatMap(LenientUrl::parse));
    }

    private Optional<Content> content() {
        return text(item, "content_html")
                .map(html -> Content.html(HtmlContent.resolve(html, base)))
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
                        MarkupRemover.line(SoundText.of(tag.asString(""))).ifPresent(tags::add));
        return tags.stream().distinct().toList();
    }
}
