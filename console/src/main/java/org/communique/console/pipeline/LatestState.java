package org.communique.console.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The latest state, read once for all who look at the same time. Thread-safe. */
final class LatestState {

    private final Supplier<PipelineState> reader;
    private final LastHour history;
    private final InstantSource clock;
    private @Nullable PipelineState latest;

    LatestState(Supplier<PipelineState> reader, LastHour history, InstantSource clock) {
        this.reader = reader;
        this.history = history;
        this.clock = clock;
    }

    /** Returns a state that is not older than so long; reads it where there is none. Others wait meanwhile. */
    synchronized PipelineState within(Duration age) {
        var known = latest;
        if (known != null && isYoung(known.at(), age)) {
            return known;
        }
        var read = reader.get();
        history.add(read);
        latest = read;
        return read;
    }

    private boolean isYoung(Instant at, Duration age) {
        return at.plus(age).isAfter(clock.instant());
    }
}
