package org.communique.publish.retry;

import java.util.Optional;
import org.communique.kit.availability.Availability;

/**
 * Availability of what documents need on their way into the index.
 *
 * @param publishing of the index, as writes and its probe find it
 * @param kafka of the broker
 */
public record Availabilities(Availability publishing, Availability kafka) {

    /** Returns the outage that keeps documents out of the index, while there is one. */
    public Optional<Availability.Outage> outage() {
        return Availability.firstOutage(publishing, kafka);
    }
}
