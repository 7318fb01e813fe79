package org.communique.kit.deadletter.read;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Status of a dead letter. */
public enum DeadLetterStatus {
    /** Nothing was done, or its last redrive was refused again. */
    OPEN,

    /** Handled: its last redrive succeeded. */
    REDRIVEN,

    /** Handled: discarded with a reason. */
    DISCARDED;

    /** Returns the name in JSON. */
    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the status of a name.
     *
     * @throws IllegalArgumentException when there is none; the message is for people
     */
    public static DeadLetterStatus parse(String tag) {
        return Arrays.stream(values())
                .filter(status -> status.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("status: '%s' (expected: %s or any)"
                        .formatted(
                                tag,
                                Arrays.stream(values())
                                        .map(DeadLetterStatus::tag)
                                        .collect(Collectors.joining(", ")))));
    }
}
