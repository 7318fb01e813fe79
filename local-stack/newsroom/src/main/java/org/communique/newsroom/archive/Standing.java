package org.communique.newsroom.archive;

import java.time.Instant;
import java.util.Optional;
import org.communique.newsroom.release.Correction;
import org.communique.newsroom.release.Publisher;
import org.communique.newsroom.release.Release;

/**
 * How a release stands now.
 *
 * @param release its text, corrected
 * @param publisher who published it
 * @param published when it came out
 * @param updated when its text changed last
 * @param corrections how often it was put right
 * @param embargoedUntil until when nobody may use it; stays after that moment
 * @param withdrawn when it was taken back
 * @param lifted whether the end of its embargo has been noted
 */
public record Standing(
        Release release,
        Publisher publisher,
        Instant published,
        Instant updated,
        int corrections,
        Optional<Instant> embargoedUntil,
        Optional<Instant> withdrawn,
        boolean lifted) {

    static Standing fresh(Release release, Publisher publisher, Instant at, Optional<Instant> until) {
        return new Standing(release, publisher, at, at, 0, until, Optional.empty(), false);
    }

    /** The id of the release. */
    public String id() {
        return release.id();
    }

    /** The path of its page, such as {@code /alliance/cable-watch}. */
    public String path() {
        return publisher.path(id());
    }

    /** Whether it can still be read. */
    public boolean visible() {
        return withdrawn.isEmpty();
    }

    /** Whether nobody may use it yet. */
    public boolean embargoed(Instant now) {
        return embargoedUntil.filter(now::isBefore).isPresent();
    }

    /** Whether its text was changed after it came out. */
    public boolean isCorrected() {
        return corrections > 0;
    }

    /** When its page changed last: its text, the end of its embargo, or its end. */
    public Instant changed(Instant now) {
        var end = embargoedUntil.filter(until -> !until.isAfter(now)).orElse(updated);
        var last = end.isAfter(updated) ? end : updated;
        return withdrawn.orElse(last);
    }

    Standing corrected(Correction correction, Instant at) {
        var note = release.language().correctionNote(at, publisher.zone(), correction.note());
        var text = release.corrected(correction, note);
        return new Standing(text, publisher, published, at, corrections + 1, embargoedUntil, withdrawn, lifted);
    }

    Standing withdrawn(Instant at) {
        return new Standing(
                release, publisher, published, updated, corrections, embargoedUntil, Optional.of(at), lifted);
    }

    Standing embargoLifted() {
        return new Standing(release, publisher, published, updated, corrections, embargoedUntil, withdrawn, true);
    }
}
