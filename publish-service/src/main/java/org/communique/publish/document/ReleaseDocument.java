package org.communique.publish.document;

import java.util.Set;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;

/**
 * Release or withdrawal in the form of the index. Equality is by identity of the JSON, which never changes.
 *
 * @param id the {@code _id}
 * @param version the external version
 * @param json one well-formed object, UTF-8, without line breaks; may be shared with its record, so not to be changed
 * @param duplicateKeys the keys to compare it with others by
 * @param leftOut the names of the record's fields unknown to the index
 */
@SuppressWarnings("ArrayRecordComponent") // as large as a release is, and passed on untouched: copies would cost
public record ReleaseDocument(
        ReleaseId id, Version version, byte[] json, DuplicateKeys duplicateKeys, Set<String> leftOut)
        implements ReadResult {

    /** Copies the names. */
    public ReleaseDocument {
        leftOut = Set.copyOf(leftOut);
    }

    /** A document with all fields of its record. */
    public ReleaseDocument(ReleaseId id, Version version, byte[] json, DuplicateKeys duplicateKeys) {
        this(id, version, json, duplicateKeys, Set.of());
    }

    /** Returns a copy with {@code nearDuplicateOf}, added before its last brace. */
    public ReleaseDocument linkedTo(ReleaseId earlier) {
        // Base 32: nothing in it needs escaping.
        byte[] linked = JsonFields.of(json).add("nearDuplicateOf", "\"" + earlier.value() + "\"");
        return new ReleaseDocument(id, version, linked, duplicateKeys, leftOut);
    }
}
