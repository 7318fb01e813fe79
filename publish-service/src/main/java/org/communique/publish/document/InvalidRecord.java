package org.communique.publish.document;

/**
 * The record holds no document.
 *
 * @param flaw the kind of mistake
 * @param detail what was found and what was expected
 */
public record InvalidRecord(RejectionReason flaw, String detail) implements ReadResult {}
