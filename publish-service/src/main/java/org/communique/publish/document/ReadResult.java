package org.communique.publish.document;

/** Result of reading a record. */
public sealed interface ReadResult permits ReleaseDocument, InvalidRecord {}
