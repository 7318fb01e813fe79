package org.communique.contracts.event;

import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;

/** Event about a release: the value of a record in one of the release topics. */
public sealed interface ReleaseEvent permits RawEvent, EnrichedEvent {

    /** Returns the release, with its revision and version. */
    Identity identity();

    /** Returns publisher, feed and page. */
    Origin origin();

    /** Returns its way to this event. */
    Lineage lineage();

    /** Returns the id of the release: key of the record. */
    default ReleaseId releaseId() {
        return identity().id();
    }

    /** Returns the version: the highest one of a release wins. */
    default Version stateVersion() {
        return identity().version();
    }
}
