package org.communique.ingest.format.rss;

import static org.communique.ingest.format.xml.Vocabulary.ATOM;
import static org.communique.ingest.format.xml.Vocabulary.DC;
import static org.communique.ingest.format.xml.Vocabulary.DCTERMS;
import static org.communique.ingest.format.xml.Vocabulary.ITUNES;
import static org.communique.ingest.format.xml.Vocabulary.RSS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communique.ingest.format.module.Items;
import org.communique.ingest.format.module.People;
import org.communique.ingest.format.module.PlainText;
import org.communique.ingest.format.xml.Name;
import org.communique.ingest.format.xml.XmlElement;

/** Who wrote a channel or an item of RSS, and what it is filed under; modules say it in many ways. */
final class RssPeople {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final List<Name> SUBJECTS = List.of(
            new Name(RSS, "category"),
            new Name(RSS, "subject"),
            new Name(DC, "category"),
            new Name(DC, "subject"),
            new Name(DCTERMS, "category"),
            new Name(DCTERMS, "subject"));
    private static final List<Name> ATOM_AUTHOR = List.of(new Name(ATOM, "name"), new Name(ATOM, "email"));

    private RssPeople() {}

    /** By the first of the names that is there; else by Atom's author. */
    static List<String> authors(XmlElement parent, List<Name> names) {
        for (var name : names) {
            var said = texts(parent.all(name));
            if (!said.isEmpty()) {
                return People.names(said);
            }
        }
        return People.names(atom(parent));
    }

    private static List<String> texts(List<XmlElement> elements) {
        var texts = new ArrayList<String>(elements.size());
        for (var element : elements) {
            if (!element.isBlank()) {
                texts.add(element.text());
            }
        }
        return texts;
    }

    /** Of RSS and of all modules that have them. */
    static List<String> categories(XmlElement parent) {
        var said = new ArrayList<String>();
        SUBJECTS.forEach(name -> parent.all(name).forEach(element -> said.add(element.text())));
        parent.all(ATOM, "category").forEach(category -> label(category).ifPresent(said::add));
        parent.all(ITUNES, "keywords")
                .forEach(words -> said.addAll(List.of(COMMA.split(words.text(), Items.CATEGORIES_READ))));
        nested(parent, said);
        return PlainText.ofPossibleHtml(said);
    }

    private static List<String> atom(XmlElement parent) {
        var names = new ArrayList<String>();
        for (var author : parent.all(ATOM, "author")) {
            author.first(ATOM_AUTHOR).map(XmlElement::text).ifPresent(names::add);
        }
        return names;
    }

    private static Optional<String> label(XmlElement category) {
        return category.attribute("label").or(() -> category.attribute("term"));
    }

    private static void nested(XmlElement parent, List<String> said) {
        parent.all(ITUNES, "category").forEach(category -> {
            category.attribute("text").ifPresent(said::add);
            nested(category, said);
        });
    }
}
