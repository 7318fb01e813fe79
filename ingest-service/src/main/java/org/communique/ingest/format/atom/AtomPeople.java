package org.communique.ingest.format.atom;

import static org.communique.ingest.format.xml.Vocabulary.DC;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communique.ingest.format.module.People;
import org.communique.ingest.format.module.PlainText;
import org.communique.ingest.format.xml.XmlElement;

/** Who wrote a feed or an entry, and what it is filed under (RFC 4287, sections 4.2.1 and 4.2.2). */
final class AtomPeople {

    private AtomPeople() {}

    /** Their names; the address of who has none. */
    static List<String> authors(XmlElement parent) {
        var own = parent.all(parent.vocabulary(), "author").flatMap(author -> person(author).stream());
        return People.names(Stream.concat(own, parent.all(DC, "creator").map(XmlElement::text)));
    }

    /** Labels where there are any: they are what people read. */
    static List<String> categories(XmlElement parent) {
        var own = parent.all(parent.vocabulary(), "category")
                .flatMap(category -> category
                        .attribute("label")
                        .or(() -> category.attribute("term"))
                        .or(() -> Optional.of(category.text()))
                        .stream());
        return Stream.concat(own, parent.all(DC, "subject").map(XmlElement::text))
                .flatMap(category -> PlainText.ofPossibleHtml(category).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> person(XmlElement author) {
        return author.first(author.vocabulary(), "name")
                .or(() -> author.first(author.vocabulary(), "email"))
                .map(XmlElement::text)
                .or(() -> Optional.of(author.text()).filter(text -> !text.isEmpty()));
    }
}
