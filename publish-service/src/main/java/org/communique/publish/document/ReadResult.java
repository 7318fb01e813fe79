package org.communique.publish.document;

/** What became of reading a record. */
public sealed interface ReadResult permits ReleaseDocument, InvalidRecord {}
