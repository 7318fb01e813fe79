package org.communique.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.communique.contracts.release.RevisionEntry;
import org.jspecify.annotations.Nullable;

/**
 * Way of a release to its event. All of it is missing in events of versions that did not note it.
 *
 * @param observation work that observed the change, added by ingest; null when not noted
 * @param revisions events of the release so far, this one last, added by ingest; see {@link RevisionEntry#add}
 * @param rawRecord record of {@code releases.raw}, added by enrich; null before
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Lineage(
        @Nullable ObservationSource observation,
        List<RevisionEntry> revisions,
        @Nullable RawPosition rawRecord) {

    /** Lineage of an event without any. */
    public static final Lineage NONE = new Lineage(null, List.of(), null);

    /** Copies the list; missing in JSON means empty. */
    public Lineage {
        revisions = revisions == null ? List.of() : List.copyOf(revisions);
    }

    /** Returns a copy with the record of {@code releases.raw}. */
    public Lineage at(RawPosition position) {
        return new Lineage(observation, revisions, position);
    }
}
