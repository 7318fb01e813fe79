package org.communique.publish.document;

import java.util.Set;
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
 * @param leftOut names of the fields that its record has and the index does not know
 */
@SuppressWarnings("ArrayRecordComponent") // as large as a release is, and passed on untouched: copies would cost
public record ReleaseDocument(ReleaseId id, Version version, byte[] json, DuplicateKeys sketch, Set<String> leftOut)
        implements ReadResult {

    /** Copies the names. */
    public ReleaseDocument {
        leftOut = Set.copyOf(leftOut);
    }

    /** A document with all fields of its record. */
    public ReleaseDocument(ReleaseId id, Version version, byte[] json, DuplicateKeys sketch) {
        this(id, version, json, sketch, Set.of());
    }

    /** The same document with {@code nearDuplicateOf}, put in before its last brace. */
    public ReleaseDocument linkedTo(ReleaseId earlier) {
        // Base 32: nothing in it needs escaping.
        byte[] linked = JsonFields.of(json).add("nearDuplicateOf", "\"" + earlier.value() + "\"");
        return new ReleaseDocument(id, version, linked, sketch, leftOut);
    }
}
