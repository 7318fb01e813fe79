package org.communique.newsroom.archive;

import java.time.Instant;
import java.util.Optional;
import org.communique.newsroom.release.Correction;
import org.communique.newsroom.release.Publisher;
import org.communique.newsroom.release.Release;

/**
 * Present state of a release.
 *
 * @param release its text, corrected
 * @param publisher its publisher
 * @param published time of publication
 * @param updated time of the last change of its text
 * @param corrections number of corrections
 * @param embargoedUntil end of its embargo; stays after that moment
 * @param withdrawn time of withdrawal
 * @param lifted whether the end of its embargo has been recorded
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

    /** Returns the id of the release. */
    public String id() {
        return release.id();
    }

    /** Returns the path of its page, such as {@code /alliance/cable-watch}. */
    public String path() {
        return publisher.path(id());
    }

    /** Returns whether it can still be read. */
    public boolean visible() {
        return withdrawn.isEmpty();
    }

    /** Returns whether its embargo is on. */
    public boolean embargoed(Instant now) {
        return embargoedUntil.filter(now::isBefore).isPresent();
    }

    /** Returns whether its text changed after publication. */
    public boolean isCorrected() {
        return corrections > 0;
    }

    /** Returns the last change of its page: its text, the end of its embargo, or its withdrawal. */
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
