package org.communique.ingest.format.atom;

import static org.communique.ingest.format.xml.Vocabulary.ATOM;
import static org.communique.ingest.format.xml.Vocabulary.DC;
import static org.communique.ingest.format.xml.Vocabulary.DCTERMS;
import static org.communique.ingest.format.xml.Vocabulary.RSS;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.WrittenDates;
import org.communique.ingest.format.module.DateReader;
import org.communique.ingest.format.module.Language;
import org.communique.ingest.format.module.LinkReader;
import org.communique.ingest.format.module.Threads;
import org.communique.ingest.format.xml.Name;
import org.communique.ingest.format.xml.XmlElement;
import org.communique.ingest.item.ParsedItem;
import org.communique.ingest.item.Problems;
import org.communique.ingest.url.LenientUrl;
import org.jspecify.annotations.Nullable;

/**
 * One entry of Atom.
 *
 * @param where what the entry is called in a problem
 */
record AtomEntry(XmlElement entry, String where, Problems problems) {

    // RSS stands for no namespace at all: Atom whose namespace was forgotten.
    private static final List<Name> PUBLISHED = List.of(
            new Name(ATOM, "published"),
            new Name(RSS, "published"),
            new Name(ATOM, "issued"),
            new Name(RSS, "issued"),
            new Name(DCTERMS, "issued"),
            new Name(DC, "date"),
            new Name(ATOM, "created"));

    private static final List<Name> UPDATED = List.of(
            new Name(ATOM, "updated"),
            new Name(RSS, "updated"),
            new Name(ATOM, "modified"),
            new Name(DCTERMS, "modified"));

    ParsedItem read(@Nullable String feedLanguage) {
        return new ParsedItem(
                child("id").map(XmlElement::text).orElse(null),
                false,
                link().orElse(null),
                child("title").flatMap(AtomText::plain).orElse(null),
                child("summary").flatMap(AtomText::html).orElse(null),
                child("content").flatMap(AtomText::content).orElse(null),
                dates(),
                AtomPeople.categories(entry),
                language().orElse(feedLanguage),
                AtomPeople.authors(entry),
                new WrittenDates(DateReader.written(entry, PUBLISHED), DateReader.written(entry, UPDATED)),
                Threads.inReplyTo(entry, new LinkReader(where, problems)));
    }

    /** The alternate, else where the content is, else an id that is a web address. */
    private Optional<URI> link() {
        var links = new LinkReader(where, problems);
        return AtomLinks.alternate(entry, links)
                .or(() -> entry.all(entry.vocabulary(), "content").stream()
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
                .flatMap(Language::read);
    }

    private Optional<XmlElement> child(String name) {
        return entry.first(entry.vocabulary(), name);
    }
}
