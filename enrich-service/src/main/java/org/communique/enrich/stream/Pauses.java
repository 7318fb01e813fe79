package org.communique.enrich.stream;

import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pauses of the stream.
 *
 * @param reading records cannot be polled
 * @param writing records are polled, and their batch cannot be enriched or committed
 */
record Pauses(Pause reading, Pause writing) {

    static Pauses by(InstantSource clock) {
        return new Pauses(new Pause("reading releases.raw", clock), new Pause("enriching a batch", clock));
    }

    /** Returns the first cause there is. */
    Optional<Pause.Cause> cause() {
        return Stream.of(reading, writing)
                .flatMap(pause -> pause.cause().stream())
                .findFirst();
    }
}
