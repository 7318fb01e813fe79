package org.communique.publish.document;

/**
 * A record without a document.
 *
 * @param reason the kind of mistake
 * @param detail the value found and the one expected
 */
public record InvalidRecord(RejectionReason reason, String detail) implements ReadResult {}
