package org.communique.ingest.format.rss;

import static org.communique.ingest.format.xml.Vocabulary.ATOM;
import static org.communique.ingest.format.xml.Vocabulary.CONTENT;
import static org.communique.ingest.format.xml.Vocabulary.DC;
import static org.communique.ingest.format.xml.Vocabulary.DCTERMS;
import static org.communique.ingest.format.xml.Vocabulary.ITUNES;
import static org.communique.ingest.format.xml.Vocabulary.MEDIA;
import static org.communique.ingest.format.xml.Vocabulary.RSS;
import static org.communique.ingest.format.xml.Vocabulary.XHTML;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.WrittenDates;
import org.communique.ingest.format.module.DateReader;
import org.communique.ingest.format.module.Html;
import org.communique.ingest.format.module.Language;
import org.communique.ingest.format.module.LinkReader;
import org.communique.ingest.format.module.PlainText;
import org.communique.ingest.format.module.Threads;
import org.communique.ingest.format.xml.Name;
import org.communique.ingest.format.xml.XmlElement;
import org.communique.ingest.item.ParsedItem;
import org.communique.ingest.item.Problems;
import org.communique.ingest.url.LenientUrl;
import org.jspecify.annotations.Nullable;

/**
 * One item of RSS. Where a module says the same as RSS itself, RSS comes first.
 *
 * @param where what the item is called in a problem
 */
record RssItem(XmlElement item, String where, Problems problems) {

    private static final List<Name> PUBLISHED = List.of(
            new Name(RSS, "pubdate"),
            new Name(DCTERMS, "issued"),
            new Name(DC, "date"),
            new Name(DCTERMS, "created"),
            new Name(ATOM, "published"));

    private static final List<Name> UPDATED =
            List.of(new Name(ATOM, "updated"), new Name(DCTERMS, "modified"), new Name(DC, "date"));

    private static final List<Name> TITLE =
            List.of(new Name(RSS, "title"), new Name(DC, "title"), new Name(MEDIA, "title"));

    private static final List<Name> LEAD = List.of(
            new Name(RSS, "description"),
            new Name(DC, "description"),
            new Name(DCTERMS, "abstract"),
            new Name(ATOM, "summary"),
            new Name(ITUNES, "summary"));
    private static final List<Name> AUTHORS = List.of(
            new Name(RSS, "author"), new Name(DC, "creator"), new Name(DC, "author"), new Name(ITUNES, "author"));

    private static final List<Name> CONTENTS = List.of(
            new Name(CONTENT, "encoded"), new Name(ATOM, "content"), new Name(XHTML, "body"), new Name(XHTML, "div"));

    ParsedItem read(@Nullable String feedLanguage) {
        var guid = guid();
        boolean permalink = guid.isPresent() && isPermalink(guid.get());
        return new ParsedItem(
                guid.orElse(null),
                permalink,
                link().or(() -> guid.filter(_ -> permalink).flatMap(LenientUrl::parse))
                        .orElse(null),
                item.first(TITLE)
                        .flatMap(title -> PlainText.ofPossibleHtml(title.markup()))
                        .orElse(null),
                html(LEAD).orElse(null),
                html(CONTENTS).map(Content::html).orElse(null),
                dates(),
                RssPeople.categories(item),
                language().orElse(feedLanguage),
                RssPeople.authors(item, AUTHORS),
                new WrittenDates(DateReader.written(item, PUBLISHED), DateReader.written(item, UPDATED)),
                Threads.inReplyTo(item, new LinkReader(where, problems)));
    }

    /** RSS 1.0 names its items by {@code rdf:about}. */
    private Optional<String> guid() {
        return item.first(RSS, "guid").map(XmlElement::text).or(() -> item.attribute("about"));
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
                .findFirst());
    }

    private Dates dates() {
        var reader = new DateReader(where, problems);
        var published = reader.first(item, PUBLISHED);
        return new Dates(published, reader.first(item, UPDATED), reader.embargo(item, published));
    }

    private Optional<String> language() {
        return item.first(DC, "language")
                .map(XmlElement::text)
                .or(() -> Optional.ofNullable(item.language()))
                .flatMap(Language::read);
    }

    private Optional<String> html(List<Name> names) {
        return item.first(names).map(element -> Html.resolve(element.markup(), element.base()));
    }
}
