package org.communique.contracts.release;

/**
 * Which release an event speaks of, and which state of it.
 *
 * @param id the release
 * @param revision the state, counted for people
 * @param version the state, ordered for machines
 */
public record Identity(ReleaseId id, Revision revision, Version version) {

    /** The same state, enriched by a generation of the pipeline. */
    public Identity withGeneration(int generation) {
        return new Identity(id, revision, version.withGeneration(generation));
    }
}
