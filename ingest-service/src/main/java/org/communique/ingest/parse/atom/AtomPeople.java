package org.communique.ingest.parse.atom;

import static org.communique.ingest.parse.xml.XmlNamespace.DC;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communique.ingest.parse.extension.MarkupRemover;
import org.communique.ingest.parse.extension.PersonConstruct;
import org.communique.ingest.parse.xml.XmlElement;

/** Authors and categories of a feed or an entry (RFC 4287, sections 4.2.1 and 4.2.2). */
final class AtomPeople {

    private AtomPeople() {}

    /** Returns the names of the authors; the address of an author without a name. */
    static List<String> authors(XmlElement parent) {
        var written = new ArrayList<String>();
        parent.all(parent.namespace(), "author")
                .forEach(author -> person(author).ifPresent(written::add));
        parent.all(DC, "creator").forEach(creator -> written.add(creator.text()));
        return PersonConstruct.names(written);
    }

    /** Returns the labels of the categories, else their terms. */
    static List<String> categories(XmlElement parent) {
        var written = new ArrayList<String>();
        parent.all(parent.namespace(), "category").forEach(category -> written.add(category(category)));
        parent.all(DC, "subject").forEach(subject -> written.add(subject.text()));
        return MarkupRemover.ofPossibleHtml(written);
    }

    private static String category(XmlElement category) {
        return category.attribute("label").or(() -> category.attribute("term")).orElseGet(category::text);
    }

    private static Optional<String> person(XmlElement author) {
        return author.first(author.namespace(), "name")
                .or(() -> author.first(author.namespace(), "email"))
                .map(XmlElement::text)
                .or(() -> Optional.of(author.text()).filter(text -> !text.isEmpty()));
    }
}
