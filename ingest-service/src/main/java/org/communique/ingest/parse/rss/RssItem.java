package org.communique.ingest.parse.rss;

import static org.communique.ingest.parse.xml.XmlNamespace.ATOM;
import static org.communique.ingest.parse.xml.XmlNamespace.CONTENT;
import static org.communique.ingest.parse.xml.XmlNamespace.DC;
import static org.communique.ingest.parse.xml.XmlNamespace.DCTERMS;
import static org.communique.ingest.parse.xml.XmlNamespace.ITUNES;
import static org.communique.ingest.parse.xml.XmlNamespace.MEDIA;
import static org.communique.ingest.parse.xml.XmlNamespace.OTHER;
import static org.communique.ingest.parse.xml.XmlNamespace.RSS;
import static org.communique.ingest.parse.xml.XmlNamespace.XHTML;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.SourceText;
import org.communique.contracts.release.WrittenDates;
import org.communique.ingest.parse.extension.DateReader;
import org.communique.ingest.parse.extension.HtmlContent;
import org.communique.ingest.parse.extension.LanguageTags;
import org.communique.ingest.parse.extension.LinkReader;
import org.communique.ingest.parse.extension.MarkupRemover;
import org.communique.ingest.parse.extension.ThreadReferences;
import org.communique.ingest.parse.item.ParseProblems;
import org.communique.ingest.parse.item.ParsedItem;
import org.communique.ingest.parse.xml.ElementName;
import org.communique.ingest.parse.xml.XmlElement;
import org.communique.ingest.text.LenientUrl;
import org.jspecify.annotations.Nullable;

/**
 * Item of RSS. Its own elements win over those of modules.
 *
 * @param where name of the item in a problem
 */
record RssItem(XmlElement item, String where, ParseProblems problems) {

    private static final List<ElementName> PUBLISHED = List.of(
            new ElementName(RSS, "pubdate"),
            new ElementName(RSS, "published"),
            new ElementName(RSS, "issued"),
            new ElementName(DCTERMS, "issued"),
            new ElementName(DC, "date"),
            new ElementName(DCTERMS, "created"),
            new ElementName(ATOM, "published"),
            new ElementName(RSS, "created"),
            new ElementName(RSS, "date"));

    private static final List<ElementName> UPDATED = List.of(
            new ElementName(ATOM, "updated"),
            new ElementName(DCTERMS, "modified"),
            new ElementName(DC, "date"),
            new ElementName(RSS, "updated"),
            new ElementName(RSS, "modified"));

    private static final List<ElementName> TITLE = List.of(
            new ElementName(RSS, "title"),
            new ElementName(DC, "title"),
            new ElementName(MEDIA, "title"),
            new ElementName(ATOM, "title"));

    private static final List<ElementName> LEAD = List.of(
            new ElementName(RSS, "description"),
            new ElementName(DC, "description"),
            new ElementName(DCTERMS, "abstract"),
            new ElementName(ATOM, "summary"),
            new ElementName(ITUNES, "summary"),
            new ElementName(RSS, "summary"),
            // CDF.
            new ElementName(RSS, "abstract"),
            new ElementName(MEDIA, "description"),
            new ElementName(ITUNES, "subtitle"));
    private static final List<ElementName> AUTHORS = List.of(
            new ElementName(RSS, "author"),
            new ElementName(DC, "creator"),
            new ElementName(DC, "author"),
            new ElementName(ITUNES, "author"));

    private static final List<ElementName> CONTENTS = List.of(
            new ElementName(CONTENT, "encoded"),
            new ElementName(ATOM, "content"),
            new ElementName(XHTML, "body"),
            new ElementName(XHTML, "div"),
            new ElementName(RSS, "body"),
            new ElementName(RSS, "fullitem"),
            new ElementName(RSS, "encoded"),
            new ElementName(OTHER, "encoded"),
            new ElementName(RSS, "content"),
            new ElementName(OTHER, "fullitem"));
    private static final List<ElementName> GUID =
            List.of(new ElementName(RSS, "guid"), new ElementName(RSS, "id"), new ElementName(ATOM, "id"));

    ParsedItem read(@Nullable String feedLanguage) {
        var guid = guid();
        boolean permalink = guid.isPresent() && isPermalink(guid.get());
        return new ParsedItem(
                guid.orElse(null),
                permalink,
                link().or(() -> guid.filter(_ -> permalink).flatMap(LenientUrl::parse))
                        .or(() -> guid.isPresent() ? Optional.empty() : enclosure())
                        .orElse(null),
                SourceText.builder()
                        .headline(within(TITLE)
                                .flatMap(title -> MarkupRemover.ofPossibleHtml(title.markup()))
                                .orElse(null))
                        .lead(html(LEAD).orElse(null))
                        .language(language().orElse(feedLanguage))
                        .dates(dates())
                        .written(new WrittenDates(
                                DateReader.written(item, PUBLISHED), DateReader.written(item, UPDATED)))
                        .categories(RssPeople.categories(item))
                        .content(html(CONTENTS).map(Content::html).orElse(null))
                        .build(),
                RssPeople.authors(item, AUTHORS),
                ThreadReferences.inReplyTo(item, new LinkReader(where, problems)));
    }

    /** Returns the guid; in RSS 1.0 that is {@code rdf:about}. */
    private Optional<String> guid() {
        return item.first(GUID).map(XmlElement::text).or(() -> item.attribute("about"));
    }

    private boolean isPermalink(String guid) {
        boolean denied = item.first(RSS, "guid")
                .flatMap(element -> element.attribute("ispermalink"))
                .filter(value -> value.equalsIgnoreCase("false"))
                .isPresent();
        return !denied
                && guid.regionMatches(true, 0, "http", 0, 4)
                && LenientUrl.parse(guid).isPresent();
    }

    private Optional<URI> link() {
        var links = new LinkReader(where, problems);
        var plain = item.first(RSS, "link").flatMap(link -> links.read(link.base(), link.text(), "link"));
        return plain.or(() -> Stream.concat(item.all(ATOM, "link").stream(), item.all(RSS, "link").stream())
                .filter(link -> link.attribute("rel").orElse("alternate").equals("alternate"))
                .flatMap(link -> link.attribute("href").stream())
                .flatMap(href -> links.read(item.base(), href, "link").stream())
                .findFirst()
                // CDF.
                .or(() -> item.attribute("href").flatMap(href -> links.read(item.base(), href, "href"))));
    }

    /** Returns the file that the item is about, where it has no page and no guid. */
    private Optional<URI> enclosure() {
        var links = new LinkReader(where, problems);
        return Stream.of(item.all(RSS, "enclosure"), item.all(MEDIA, "content"))
                .flatMap(List::stream)
                .flatMap(element -> element.attribute("url").stream())
                .flatMap(url -> links.read(item.base(), url, "enclosure").stream())
                .findFirst();
    }

    private Dates dates() {
        var reader = new DateReader(where, problems);
        var published = reader.first(item, PUBLISHED);
        var updated = reader.first(item, UPDATED);
        return new Dates(
                published,
                updated != null ? updated : reader.attribute(item, "lastmod"),
                reader.embargo(item, published));
    }

    private Optional<String> language() {
        return item.first(DC, "language")
                .map(XmlElement::text)
                .or(() -> Optional.ofNullable(item.language()))
                .flatMap(LanguageTags::parse);
    }

    /** Returns an element of the item, else of its media (Media RSS groups them). */
    private Optional<XmlElement> within(List<ElementName> names) {
        return item.first(names)
                .or(() -> item.first(MEDIA, "group").flatMap(group -> group.first(names)))
                .or(() -> item.first(MEDIA, "content").flatMap(content -> content.first(names)));
    }

    private Optional<String> html(List<ElementName> names) {
        return within(names).map(element -> HtmlContent.resolve(element.markup(), element.base()));
    }
}
