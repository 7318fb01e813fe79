package org.communique.publish.nearduplicate;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.LongStream;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.publish.document.DuplicateKeys;
import org.communique.publish.document.ReleaseDocument;

/**
 * Release in a comparison with others.
 *
 * @param id the release
 * @param version the version of the known revision
 * @param duplicateKeys the keys to compare it by
 */
record DuplicateCandidate(ReleaseId id, Version version, DuplicateKeys duplicateKeys) {

    /** The earliest first. A total order, the same for all: any chain of links has an end, whatever the order of arrival. */
    static final Comparator<DuplicateCandidate> EARLIEST_FIRST =
            Comparator.comparing(DuplicateCandidate::firstSeen).thenComparing(candidate -> candidate.id.value());

    static DuplicateCandidate of(ReleaseDocument document) {
        return new DuplicateCandidate(document.id(), document.version(), document.duplicateKeys());
    }

    /**
     * Returns the first time for readers to see it: its publication, or else its observation, and not before the end of its
     * embargo. A publication after the observation is a mistake of the source.
     */
    Instant firstSeen() {
        var observed = version.observed();
        var published = duplicateKeys.published();
        var said = published == null || published.isAfter(observed) ? observed : published;
        var embargo = duplicateKeys.embargoedUntil();
        return embargo == null || embargo.isBefore(said) ? said : embargo;
    }

    /**
     * Returns whether a later release may link here. A release under embargo at the other's observation must stay unknown: a
     * link would reveal it.
     */
    boolean mayBeLinkedFrom(DuplicateCandidate later) {
        var embargo = duplicateKeys.embargoedUntil();
        return duplicateKeys.usable()
                && !id.equals(later.id)
                && EARLIEST_FIRST.compare(this, later) < 0
                && (embargo == null || !embargo.isAfter(later.version.observed()));
    }

    /** Returns the search keys. */
    LongStream keys() {
        return duplicateKeys.signature().keys();
    }

    /** Returns the share of its bands in another release, 0 to 1. */
    double similarityTo(DuplicateCandidate other) {
        var signature = duplicateKeys.signature();
        return signature.size() == 0
                ? 0
                : signature.inCommon(other.duplicateKeys.signature()) / (double) signature.size();
    }
}
