package org.communique.ingest.parse.xml;

/** Child of an element. */
public sealed interface XmlNode permits XmlElement, XmlNode.Text {

    /** Characters, with references replaced. */
    record Text(String text) implements XmlNode {}
}
