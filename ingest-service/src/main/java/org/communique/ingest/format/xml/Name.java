package org.communique.ingest.format.xml;

/**
 * The name of an element.
 *
 * @param vocabulary where it is from
 * @param local in lower case
 */
public record Name(Vocabulary vocabulary, String local) {}
