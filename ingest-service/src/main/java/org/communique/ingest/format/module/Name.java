package org.communique.ingest.format.module;

import org.communique.ingest.format.xml.Vocabulary;

/**
 * The name of an element.
 *
 * @param vocabulary where it is from
 * @param local in lower case
 */
public record Name(Vocabulary vocabulary, String local) {}
