package org.communique.console.deadletter;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Redrive or discard, as its stage tells it.
 *
 * @param kind {@code redrive} or {@code discard}
 * @param status {@code running}, {@code done}, {@code cancelled} or {@code stopped}
 * @param total records it takes
 * @param done records it has come to
 * @param outcomes by name
 * @param by who began it
 * @param detail what it waits for, or why it stopped; null when there is nothing to say
 */
record Act(
        String id,
        String kind,
        String status,
        long total,
        long done,
        @Nullable Map<String, Long> outcomes,
        @Nullable String by,
        @Nullable String reason,
        @Nullable Instant begun,
        @Nullable Instant ended,
        @Nullable String detail) {

    /** Returns whether it goes on. */
    public boolean running() {
        return status.equals("running");
    }

    /** Returns the class of its badge. */
    public String badge() {
        return switch (status) {
            case "done" -> "ok";
            case "running" -> "";
            default -> "warn";
        };
    }
}
