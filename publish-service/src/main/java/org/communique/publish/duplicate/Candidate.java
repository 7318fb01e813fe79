package org.communique.publish.duplicate;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.publish.document.Document;
import org.communique.publish.document.Sketch;

/**
 * A release as it is compared with others.
 *
 * @param id which
 * @param version of the revision that is known
 * @param bands of its signature
 * @param keys the bands that it is found by: the first ten of a signature, whose numbers have one digit. Fewer cost less
 *     to look up, and those that are alike have enough of them in common: of two releases with a quarter of 32 bands
 *     equal, 97 % share one of ten; with half of them equal, all but one in ten thousand
 * @param sketch the rest of what matters
 */
record Candidate(ReleaseId id, Version version, Set<String> bands, List<String> keys, Sketch sketch) {

    private static final char NUMBER_ENDS = ':';

    /** The earliest first. Total, and the same for everyone: a chain of links has an end, whatever came in which order. */
    static final Comparator<Candidate> EARLIEST_FIRST =
            Comparator.comparing(Candidate::firstSeen).thenComparing(candidate -> candidate.id.value());

    static Candidate of(ReleaseId id, Version version, Sketch sketch) {
        return new Candidate(id, version, Set.copyOf(sketch.bands()), keys(sketch), sketch);
    }

    /** What a release is found by, each once. */
    static List<String> keys(Sketch sketch) {
        return sketch.bands().stream().filter(Candidate::isKey).distinct().toList();
    }

    private static boolean isKey(String band) {
        return band.indexOf(NUMBER_ENDS) == 1;
    }

    static Candidate of(Document document) {
        return of(document.id(), document.version(), document.sketch());
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
    boolean mayBeLinkedFrom(Candidate later) {
        var embargo = sketch.embargoedUntil();
        return sketch.usable()
                && !id.equals(later.id)
                && EARLIEST_FIRST.compare(this, later) < 0
                && (embargo == null || !embargo.isAfter(later.version.observed()));
    }

    /** How many bands it has in common with another. */
    long equalBands(Candidate other) {
        return other.bands.stream().filter(bands::contains).count();
    }
}
