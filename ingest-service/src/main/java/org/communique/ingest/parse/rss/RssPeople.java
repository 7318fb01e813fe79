package org.communique.ingest.parse.rss;

import static org.communique.ingest.parse.xml.XmlNamespace.ATOM;
import static org.communique.ingest.parse.xml.XmlNamespace.DC;
import static org.communique.ingest.parse.xml.XmlNamespace.DCTERMS;
import static org.communique.ingest.parse.xml.XmlNamespace.ITUNES;
import static org.communique.ingest.parse.xml.XmlNamespace.MEDIA;
import static org.communique.ingest.parse.xml.XmlNamespace.RSS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.ingest.parse.extension.ItemCollector;
import org.communique.ingest.parse.extension.MarkupRemover;
import org.communique.ingest.parse.extension.PersonConstruct;
import org.communique.ingest.parse.xml.ElementName;
import org.communique.ingest.parse.xml.XmlElement;

/** Authors and categories of a channel or an item of RSS, in the elements of many modules. */
final class RssPeople {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final List<ElementName> SUBJECTS = List.of(
            new ElementName(RSS, "category"),
            new ElementName(RSS, "subject"),
            new ElementName(DC, "category"),
            new ElementName(DC, "subject"),
            new ElementName(DCTERMS, "category"),
            new ElementName(DCTERMS, "subject"));
    private static final List<ElementName> ATOM_AUTHOR =
            List.of(new ElementName(ATOM, "name"), new ElementName(ATOM, "email"));

    private RssPeople() {}

    /** Returns the authors by the first element present; else by the author of Atom. */
    static List<String> authors(XmlElement parent, List<ElementName> names) {
        for (var name : names) {
            var written = texts(parent.all(name));
            if (!written.isEmpty()) {
                return PersonConstruct.names(written);
            }
        }
        return PersonConstruct.names(atom(parent));
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

    /** Returns the categories of RSS and of all modules. */
    static List<String> categories(XmlElement parent) {
        var written = new ArrayList<String>();
        SUBJECTS.forEach(name -> parent.all(name).forEach(element -> written.add(element.text())));
        parent.all(ATOM, "category").forEach(category -> written.addAll(termAndLabel(category)));
        parent.all(ITUNES, "keywords")
                .forEach(words -> written.addAll(List.of(COMMA.split(words.text(), ItemCollector.CATEGORIES_READ))));
        nested(parent, written);
        parent.all(MEDIA, "category").forEach(category -> {
            written.add(category.text());
            category.attribute("label").ifPresent(written::add);
        });
        parent.all(MEDIA, "keywords")
                .forEach(words -> written.addAll(List.of(COMMA.split(words.text(), ItemCollector.CATEGORIES_READ))));
        return MarkupRemover.ofPossibleHtml(written);
    }

    private static List<String> atom(XmlElement parent) {
        var names = new ArrayList<String>();
        for (var author : parent.all(ATOM, "author")) {
            author.first(ATOM_AUTHOR).map(XmlElement::text).ifPresent(names::add);
        }
        return names;
    }

    /** Returns the term, for machines, and the label, for people. */
    private static List<String> termAndLabel(XmlElement category) {
        return Stream.of(category.attribute("term"), category.attribute("label"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void nested(XmlElement parent, List<String> written) {
        parent.all(ITUNES, "category").forEach(category -> {
            category.attribute("text").ifPresent(written::add);
            nested(category, written);
        });
    }
}
