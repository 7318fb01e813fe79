package org.communique.ingest.parse.xml;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element with all it holds.
 *
 * @param vocabulary where its name is from
 * @param name local name in lower case: feeds write {@code pubdate} and {@code GUID} too
 * @param attributes by their local names in lower case, first come first kept
 * @param children in order
 * @param base what relative URLs in it are relative to ({@code xml:base}, else the document)
 * @param language {@code xml:lang} of it or of an element around it; null when there is none
 */
public record XmlElement(
        XmlNamespace vocabulary,
        String name,
        Map<String, String> attributes,
        List<XmlNode> children,
        URI base,
        @Nullable String language)
        implements XmlNode {

    /** Whether it is that element. */
    public boolean is(XmlNamespace wantedVocabulary, String wantedName) {
        return vocabulary == wantedVocabulary && name.equals(wantedName);
    }

    /** The child elements of that name, in order. Mostly there is none, and that costs nothing but a look. */
    public List<XmlElement> all(XmlNamespace wantedVocabulary, String wantedName) {
        List<XmlElement> all = List.of();
        for (var child : children) {
            if (child instanceof XmlElement element && element.is(wantedVocabulary, wantedName)) {
                all = all.isEmpty() ? new ArrayList<>() : all;
                all.add(element);
            }
        }
        return all;
    }

    /** The child elements of that name, in order. */
    public List<XmlElement> all(ElementName name) {
        return all(name.vocabulary(), name.local());
    }

    /** The first child element of that name that is not blank. */
    public Optional<XmlElement> first(XmlNamespace wantedVocabulary, String wantedName) {
        for (var child : children) {
            if (child instanceof XmlElement element && element.is(wantedVocabulary, wantedName) && !element.isBlank()) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** The first child element, not blank, of the first of these names of which there is one. */
    public Optional<XmlElement> first(List<ElementName> names) {
        for (var name : names) {
            var found = first(name.vocabulary(), name.local());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The value of an attribute without blanks around it; empty when it is missing or blank. */
    public Optional<String> attribute(String wanted) {
        return Optional.ofNullable(attributes.get(wanted)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Whether there is neither text nor an element in it. */
    public boolean isBlank() {
        for (var child : children) {
            if (!(child instanceof Text(var text) && text.isBlank())) {
                return false;
            }
        }
        return true;
    }

    /** All the characters in it, without blanks around them. */
    public String text() {
        if (children.size() == 1 && children.getFirst() instanceof Text(var only)) {
            return only.strip();
        }
        var text = new StringBuilder();
        appendText(text);
        return text.toString().strip();
    }

    /** What is in it as HTML: its characters where they are all there is, else its elements written out. */
    public String markup() {
        return holdsElements() ? HtmlWriter.of(children) : text();
    }

    /** Whether there is an element in it. */
    public boolean holdsElements() {
        for (var child : children) {
            if (child instanceof XmlElement) {
                return true;
            }
        }
        return false;
    }

    private void appendText(StringBuilder text) {
        for (var child : children) {
            switch (child) {
                case Text(var characters) -> text.append(characters);
                case XmlElement element -> element.appendText(text);
            }
        }
    }

    /** As XML names are compared here. */
    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
