package org.communique.console.deadletter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Page of dead letters.
 *
 * @param topic of the dead letters
 * @param total matches of the filter
 * @param open the open ones among them: the number of a button that sends the same filter
 * @param counts of the whole topic, by status
 * @param truncated whether the oldest are not counted
 * @param deadLetters the newest first
 * @param next where the next page begins; null at the end
 */
record LetterList(
        @Nullable String topic,
        long total,
        long open,
        @Nullable Map<String, Long> counts,
        boolean truncated,
        List<Letter> deadLetters,
        @Nullable String next) {}
