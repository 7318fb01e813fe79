package org.communique.ingest.parse.xml;

/**
 * Name of an element.
 *
 * @param namespace its namespace
 * @param local in lower case
 */
public record ElementName(XmlNamespace namespace, String local) {}
