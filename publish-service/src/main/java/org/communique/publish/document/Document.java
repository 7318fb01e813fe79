package org.communique.publish.document;

import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;

/**
 * A release, or the withdrawal of one, as it goes into the index. Equality is by identity of the JSON, which is never
 * written to.
 *
 * @param id the {@code _id}
 * @param version the external version
 * @param json one well-formed object, UTF-8, without line breaks; may be shared with the record it came from, so not to
 *     be changed
 * @param sketch what it is compared with others by
 */
@SuppressWarnings("ArrayRecordComponent") // as large as a release is, and passed on untouched: copies would cost
public record Document(ReleaseId id, Version version, byte[] json, Sketch sketch) implements Reading {

    /** The same document with {@code nearDuplicateOf}, put in before its last brace. */
    public Document linkedTo(ReleaseId earlier) {
        // Base 32: nothing in it needs escaping.
        return new Document(id, version, Splice.of(json).add("nearDuplicateOf", "\"" + earlier.value() + "\""), sketch);
    }
}
