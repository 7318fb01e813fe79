package org.communique.ingest.parse.atom;

import static org.communique.ingest.parse.xml.XmlNamespace.DC;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communique.ingest.parse.extension.MarkupRemover;
import org.communique.ingest.parse.extension.PersonConstruct;
import org.communique.ingest.parse.xml.XmlElement;

/** Who wrote a feed or an entry, and what it is filed under (RFC 4287, sections 4.2.1 and 4.2.2). */
final class AtomPeople {

    private AtomPeople() {}

    /** Their names; the address of who has none. */
    static List<String> authors(XmlElement parent) {
        var said = new ArrayList<String>();
        parent.all(parent.vocabulary(), "author")
                .forEach(author -> person(author).ifPresent(said::add));
        parent.all(DC, "creator").forEach(creator -> said.add(creator.text()));
        return PersonConstruct.names(said);
    }

    /** Labels where there are any: they are what people read. */
    static List<String> categories(XmlElement parent) {
        var said = new ArrayList<String>();
        parent.all(parent.vocabulary(), "category").forEach(category -> said.add(category(category)));
        parent.all(DC, "subject").forEach(subject -> said.add(subject.text()));
        return MarkupRemover.ofPossibleHtml(said);
    }

    private static String category(XmlElement category) {
        return category.attribute("label").or(() -> category.attribute("term")).orElseGet(category::text);
    }

    private static Optional<String> person(XmlElement author) {
        return author.first(author.vocabulary(), "name")
                .or(() -> author.first(author.vocabulary(), "email"))
                .map(XmlElement::text)
                .or(() -> Optional.of(author.text()).filter(text -> !text.isEmpty()));
    }
}
