package org.communique.publish.nearduplicate;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.LongStream;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.publish.document.DuplicateKeys;
import org.communique.publish.document.ReleaseDocument;

/**
 * A release as it is compared with others.
 *
 * @param id which
 * @param version of the revision that is known
 * @param sketch the rest of what matters
 */
record DuplicateCandidate(ReleaseId id, Version version, DuplicateKeys sketch) {

    /** The earliest first. Total, and the same for everyone: a chain of links has an end, whatever came in which order. */
    static final Comparator<DuplicateCandidate> EARLIEST_FIRST =
            Comparator.comparing(DuplicateCandidate::firstSeen).thenComparing(candidate -> candidate.id.value());

    static DuplicateCandidate of(ReleaseDocument document) {
        return new DuplicateCandidate(document.id(), document.version(), document.sketch());
    }

    /**
     * When readers could see it first: when it was published, or else observed, and not before its embargo was over. A
     * date of publication that lies after the observation is a mistake of its source.
     */
    Instant firstSeen() {
        var observed = version.observed();
        var published = sketch.published();
        var said = published == null || published.isAfter(observed) ? observed : published;
        var embargo = sketch.embargoedUntil();
        return embargo == null || embargo.isBefore(said) ? said : embargo;
    }

    /**
     * Whether a later release may point here. What was hidden when that one was observed must stay unknown: a link would
     * tell that it exists.
     */
    boolean mayBeLinkedFrom(DuplicateCandidate later) {
        var embargo = sketch.embargoedUntil();
        return sketch.usable()
                && !id.equals(later.id)
                && EARLIEST_FIRST.compare(this, later) < 0
                && (embargo == null || !embargo.isAfter(later.version.observed()));
    }

    /** What it is found by. */
    LongStream keys() {
        return sketch.signature().keys();
    }

    /** Which part of its bands another release has as well; of none, nothing. */
    double shareOf(DuplicateCandidate other) {
        var signature = sketch.signature();
        return signature.size() == 0 ? 0 : signature.inCommon(other.sketch.signature()) / (double) signature.size();
    }
}
