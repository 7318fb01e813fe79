package org.communique.contracts.event;

import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;

/** Something happened to a release: the value of a record in one of the release topics. */
public sealed interface ReleaseEvent permits RawEvent, EnrichedEvent {

    /** Which release, in which state. */
    Identity identity();

    /** Where it came from. */
    Origin origin();

    /** The release: key of the record. */
    default ReleaseId releaseId() {
        return identity().id();
    }

    /** The state: the higher one wins. */
    default Version stateVersion() {
        return identity().version();
    }
}
