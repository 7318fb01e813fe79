package org.communique.enrich.stream;

import java.time.InstantSource;
import java.util.Optional;
import org.communique.kit.availability.Availability;

/**
 * Availability of the stream.
 *
 * @param reading of polls
 * @param writing of batches: enriching and committing them
 */
record StreamAvailability(Availability reading, Availability writing) {

    static StreamAvailability by(InstantSource clock) {
        return new StreamAvailability(
                Availability.available("reading releases.raw", clock),
                Availability.available("enriching a batch", clock));
    }

    /** Returns the first outage there is. */
    Optional<Availability.Outage> outage() {
        return Availability.firstOutage(reading, writing);
    }
}
