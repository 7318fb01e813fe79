package org.communique.ingest.format.rss;

import static org.communique.ingest.format.xml.Vocabulary.ATOM;
import static org.communique.ingest.format.xml.Vocabulary.DC;
import static org.communique.ingest.format.xml.Vocabulary.DCTERMS;
import static org.communique.ingest.format.xml.Vocabulary.ITUNES;
import static org.communique.ingest.format.xml.Vocabulary.RSS;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.ingest.format.module.Name;
import org.communique.ingest.format.module.People;
import org.communique.ingest.format.module.PlainText;
import org.communique.ingest.format.xml.XmlElement;

/** Who wrote a channel or an item of RSS, and what it is filed under; modules say it in many ways. */
final class RssPeople {

    private static final Pattern COMMA = Pattern.compile(",");

    private RssPeople() {}

    /** By the first of the names that is there; else by Atom's author. */
    static List<String> authors(XmlElement parent, List<Name> names) {
        var said = names.stream()
                .map(name -> parent.all(name.vocabulary(), name.local())
                        .filter(element -> !element.isBlank())
                        .map(XmlElement::text)
                        .toList())
                .filter(texts -> !texts.isEmpty())
                .findFirst();
        return People.names(said.map(List::stream).orElseGet(() -> atom(parent)));
    }

    /** Of RSS and of all modules that have them. */
    static List<String> categories(XmlElement parent) {
        return Stream.of(
                        Stream.of(RSS, DC, DCTERMS)
                                .flatMap(from ->
                                        Stream.concat(parent.all(from, "category"), parent.all(from, "subject")))
                                .map(XmlElement::text),
                        parent.all(ATOM, "category").flatMap(category -> label(category)),
                        parent.all(ITUNES, "keywords").flatMap(words -> COMMA.splitAsStream(words.text())),
                        parent.all(ITUNES, "category").flatMap(RssPeople::nested))
                .flatMap(texts -> texts)
                .flatMap(text -> PlainText.ofPossibleHtml(text).stream())
                .distinct()
                .toList();
    }

    private static Stream<String> atom(XmlElement parent) {
        return parent.all(ATOM, "author")
                .flatMap(author ->
                        author
                                .first(ATOM, "name")
                                .or(() -> author.first(ATOM, "email"))
                                .map(XmlElement::text)
                                .stream());
    }

    private static Stream<String> label(XmlElement category) {
        return category.attribute("label").or(() -> category.attribute("term")).stream();
    }

    private static Stream<String> nested(XmlElement category) {
        return Stream.concat(
                category.attribute("text").stream(),
                category.all(ITUNES, "category").flatMap(RssPeople::nested));
    }
}
