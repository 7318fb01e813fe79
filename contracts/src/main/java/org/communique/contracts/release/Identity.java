package org.communique.contracts.release;

/**
 * Release and revision of an event.
 *
 * @param id the release
 * @param revision counted for people
 * @param version ordered for machines
 */
public record Identity(ReleaseId id, Revision revision, Version version) {

    /** Returns the same revision, enriched by a generation of the pipeline. */
    public Identity withGeneration(int generation) {
        return new Identity(id, revision, version.withGeneration(generation));
    }
}
