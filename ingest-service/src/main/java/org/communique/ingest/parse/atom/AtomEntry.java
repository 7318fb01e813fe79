package org.communique.ingest.parse.atom;

import static org.communique.ingest.parse.xml.XmlNamespace.ATOM;
import static org.communique.ingest.parse.xml.XmlNamespace.DC;
import static org.communique.ingest.parse.xml.XmlNamespace.DCTERMS;
import static org.communique.ingest.parse.xml.XmlNamespace.RSS;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.SourceText;
import org.communique.contracts.release.WrittenDates;
import org.communique.ingest.parse.extension.DateReader;
import org.communique.ingest.parse.extension.LanguageTags;
import org.communique.ingest.parse.extension.LinkReader;
import org.communique.ingest.parse.extension.ThreadReferences;
import org.communique.ingest.parse.item.ParseProblems;
import org.communique.ingest.parse.item.ParsedItem;
import org.communique.ingest.parse.xml.ElementName;
import org.communique.ingest.parse.xml.XmlElement;
import org.communique.ingest.text.LenientUrl;
import org.jspecify.annotations.Nullable;

/**
 * Entry of Atom.
 *
 * @param where name of the entry in a problem
 */
record AtomEntry(XmlElement entry, String where, ParseProblems problems) {

    // RSS stands for no namespace at all: Atom whose namespace was forgotten.
    private static final List<ElementName> PUBLISHED = List.of(
            new ElementName(ATOM, "published"),
            new ElementName(RSS, "published"),
            new ElementName(ATOM, "issued"),
            new ElementName(RSS, "issued"),
            new ElementName(DCTERMS, "issued"),
            new ElementName(DC, "date"),
            new ElementName(ATOM, "created"));

    private static final List<ElementName> UPDATED = List.of(
            new ElementName(ATOM, "updated"),
            new ElementName(RSS, "updated"),
            new ElementName(ATOM, "modified"),
            new ElementName(DCTERMS, "modified"));

    ParsedItem read(@Nullable String feedLanguage) {
        return new ParsedItem(
                child("id").map(XmlElement::text).orElse(null),
                false,
                link().orElse(null),
                SourceText.builder()
                        .headline(child("title").flatMap(AtomText::plain).orElse(null))
                        .lead(child("summary").flatMap(AtomText::html).orElse(null))
                        .language(language().orElse(feedLanguage))
                        .dates(dates())
                        .written(new WrittenDates(
                                DateReader.written(entry, PUBLISHED), DateReader.written(entry, UPDATED)))
                        .categories(AtomPeople.categories(entry))
                        .content(child("content")
                                .flatMap(content -> AtomText.content(content, where, problems))
                                .orElse(null))
                        .build(),
                AtomPeople.authors(entry),
                ThreadReferences.inReplyTo(entry, new LinkReader(where, problems)));
    }

    /** Returns the alternate link, else the source of the content, else an id that is a URL. */
    private Optional<URI> link() {
        var links = new LinkReader(where, problems);
        return AtomLinks.alternate(entry, links)
                .or(() -> entry.all(entry.namespace(), "content").stream()
                        .flatMap(content -> content.attribute("src").stream())
                        .flatMap(src -> links.read(entry.base(), src, "content src").stream())
                        .findFirst())
                .or(() -> child("id").flatMap(id -> LenientUrl.parse(id.text())));
    }

    private Dates dates() {
        var reader = new DateReader(where, problems);
        var published = reader.first(entry, PUBLISHED);
        return new Dates(published, reader.first(entry, UPDATED), reader.embargo(entry, published));
    }

    private Optional<String> language() {
        return entry.first(DC, "language")
                .map(XmlElement::text)
                .or(() -> child("content").map(XmlElement::language))
                .or(() -> Optional.ofNullable(entry.language()))
                .flatMap(LanguageTags::parse);
    }

    private Optional<XmlElement> child(String name) {
        return entry.first(entry.namespace(), name);
    }
}
