package org.communique.console.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * State of one service at one moment.
 *
 * @param name such as {@code enrich}
 * @param health in a word, and why
 * @param perSecond releases emitted, enriched or indexed per second over the last minute; null when not known
 * @param deadLetters open ones of this service; null when not known, or it has none by nature
 */
record StageState(
        String name,
        ServiceHealth health,
        @Nullable Double perSecond,
        @Nullable Long deadLetters) {}
