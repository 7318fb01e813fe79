package org.communique.ingest.parse.xml;

import java.util.List;

/**
 * An XML feed, taken apart.
 *
 * @param root its outermost element, which here holds nothing
 * @param parts what is in the root and in its channel, each whole, in order
 * @param partial whether the document was cut off or could be read only up to a point
 * @param problems for people: where it is no well-formed XML
 */
public record XmlFeed(XmlElement root, List<XmlElement> parts, boolean partial, List<String> problems) {

    /** Copies the lists. */
    public XmlFeed {
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
    }

    /** The parts as the children of the root, to look for those of a name. */
    public XmlElement head() {
        return new XmlElement(
                root.vocabulary(), root.name(), root.attributes(), List.copyOf(parts), root.base(), root.language());
    }
}
