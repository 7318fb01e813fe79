package org.communique.ingest.parse.xml;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Element with its content.
 *
 * @param namespace its namespace
 * @param name local name in lower case: feeds write {@code pubdate} and {@code GUID} too
 * @param attributes by local name in lower case; the first of each is kept
 * @param children in order
 * @param base base of relative URLs in it ({@code xml:base}, else the document)
 * @param language {@code xml:lang} of it or of an element around it; null when there is none
 */
public record XmlElement(
        XmlNamespace namespace,
        String name,
        Map<String, String> attributes,
        List<XmlNode> children,
        URI base,
        @Nullable String language)
        implements XmlNode {

    /** Whether it has this name. */
    public boolean is(XmlNamespace wantedNamespace, String wantedName) {
        return namespace == wantedNamespace && name.equals(wantedName);
    }

    /** Returns the child elements of a name, in order; without allocation in the common case of none. */
    public List<XmlElement> all(XmlNamespace wantedNamespace, String wantedName) {
        List<XmlElement> all = List.of();
        for (var child : children) {
            if (child instanceof XmlElement element && element.is(wantedNamespace, wantedName)) {
                all = all.isEmpty() ? new ArrayList<>() : all;
                all.add(element);
            }
        }
        return all;
    }

    /** Returns the child elements of a name, in order. */
    public List<XmlElement> all(ElementName name) {
        return all(name.namespace(), name.local());
    }

    /** Returns the first non-blank child element of a name. */
    public Optional<XmlElement> first(XmlNamespace wantedNamespace, String wantedName) {
        for (var child : children) {
            if (child instanceof XmlElement element && element.is(wantedNamespace, wantedName) && !element.isBlank()) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** Returns the first non-blank child element of the first matching name. */
    public Optional<XmlElement> first(List<ElementName> names) {
        for (var name : names) {
            var found = first(name.namespace(), name.local());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Returns an attribute without blanks around it; empty when it is missing or blank. */
    public Optional<String> attribute(String wanted) {
        return Optional.ofNullable(attributes.get(wanted)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Whether it has neither text nor elements. */
    public boolean isBlank() {
        for (var child : children) {
            if (!(child instanceof Text(var text) && text.isBlank())) {
                return false;
            }
        }
        return true;
    }

    /** Returns all its text, without blanks around it. */
    public String text() {
        if (children.size() == 1 && children.getFirst() instanceof Text(var only)) {
            return only.strip();
        }
        var text = new StringBuilder();
        appendText(text);
        return text.toString().strip();
    }

    /** Returns its content as HTML: its text if there is nothing else, else its elements written as HTML. */
    public String markup() {
        return holdsElements() ? HtmlWriter.of(children) : text();
    }

    /** Whether it has elements. */
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

    /** Returns a name in lower case, as names are compared here. */
    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
