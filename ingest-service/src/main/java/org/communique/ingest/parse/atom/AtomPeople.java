package org.communique.ingest.parse.atom;

import static org.communique.ingest.parse.xml.XmlNamespace.DC;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communique.ingest.parse.extension.MarkupRemover;
import org.communique.ingest.parse.extension.PersonConstruct;
import org.communique.ingest.parse.xml.XmlElement;

/** Authors and categories of a feed or an entry (RFC 4287, sections 4.2.1 and 4.2.2). */
final class AtomPeople {

    private AtomPeople() {}

    /** Returns the names of the authors; the address of an author without a name. */
    static List<String> authors(XmlElement parent) {
        var written = new ArrayList<String>();
        written.addAll(persons(parent));
        parent.all(DC, "creator").forEach(creator -> written.add(creator.text()));
        if (written.isEmpty()) {
            // RFC 4287, section 4.2.1: those of the feed that the entry was taken from.
            parent.first(parent.namespace(), "source").ifPresent(source -> written.addAll(persons(source)));
        }
        return PersonConstruct.names(written);
    }

    private static List<String> persons(XmlElement parent) {
        return parent.all(parent.namespace(), "author").stream()
                .flatMap(author -> person(author).stream())
                .toList();
    }

    /** Returns the terms of the categories, for machines, with their labels, for people. */
    static List<String> categories(XmlElement parent) {
        var written = new ArrayList<String>();
        parent.all(parent.namespace(), "category").forEach(category -> written.addAll(termAndLabel(category)));
        parent.all(DC, "subject").forEach(subject -> written.add(subject.text()));
        return MarkupRemover.ofPossibleHtml(written);
    }

    private static List<String> termAndLabel(XmlElement category) {
        var written = Stream.of(category.attribute("term"), category.attribute("label"))
                .flatMap(Optional::stream)
                .toList();
        return written.isEmpty() ? List.of(category.text()) : written;
    }

    private static Optional<String> person(XmlElement author) {
        return author.first(author.namespace(), "name")
                .or(() -> author.first(author.namespace(), "email"))
                .map(XmlElement::text)
                .or(() -> Optional.of(author.text()).filter(text -> !text.isEmpty()));
    }
}
