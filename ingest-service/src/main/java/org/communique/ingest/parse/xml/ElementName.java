package org.communique.ingest.parse.xml;

/**
 * The name of an element.
 *
 * @param vocabulary where it is from
 * @param local in lower case
 */
public record ElementName(XmlNamespace vocabulary, String local) {}
