package org.communique.ingest.parse.xml;

import java.util.List;

/**
 * XML feed, split into its parts.
 *
 * @param root its outermost element, here without children
 * @param hasChannel whether there is a channel within the root
 * @param parts children of the root and of its channel, each complete, in order
 * @param partial whether the document was cut off or readable only up to a point
 * @param problems for people: violations of well-formedness
 */
public record XmlFeed(
        XmlElement root, boolean hasChannel, List<XmlElement> parts, boolean partial, List<String> problems) {

    /** Copies the lists. */
    public XmlFeed {
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
    }

    /** Returns the parts as children of the root, to search them by name. */
    public XmlElement head() {
        return new XmlElement(
                root.namespace(), root.name(), root.attributes(), List.copyOf(parts), root.base(), root.language());
    }
}
