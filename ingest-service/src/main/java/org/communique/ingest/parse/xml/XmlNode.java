package org.communique.ingest.parse.xml;

/** What an element holds. */
public sealed interface XmlNode permits XmlElement, XmlNode.Text {

    /** Characters, references replaced. */
    record Text(String text) implements XmlNode {}
}
