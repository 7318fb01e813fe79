package org.communique.console.pipeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened lately, in words.
 *
 * @param at when
 * @param kind {@code found}, {@code corrected}, {@code withdrawn}, {@code withheld}, {@code embargo}, {@code lifted} or {@code
 *     dead}; for its colour
 * @param word for people
 * @param release id of its release; empty when not known
 * @param headline of the release; its id where it has none any more
 * @param source its publisher; empty when not known
 * @param link page of the event
 * @param detail why; null when there is nothing to say
 */
record RecentEvent(
        Instant at,
        String kind,
        String word,
        String release,
        String headline,
        String source,
        String link,
        @Nullable String detail) {}
