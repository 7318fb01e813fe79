package org.communique.ingest.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.ingest.state.FeedCondition;
import org.communique.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Filter of feeds.
 *
 * @param state a condition in one word, or {@code disabled}; null for any
 * @param label one of theirs; null for any
 */
record FeedFilter(@Nullable String state, @Nullable String label) {

    private static final String DISABLED = "disabled";

    /** @throws org.springframework.web.ErrorResponseException 400 when there is no such state */
    FeedFilter {
        if (state != null && words().noneMatch(state::equals)) {
            throw Problem.malformed(
                    "state: '%s' (expected: one of %s)".formatted(state, words().collect(Collectors.joining(", "))));
        }
    }

    boolean matches(FeedView view) {
        return (state == null || isIn(state, view))
                && (label == null || view.feed().options().labels().contains(label));
    }

    private static boolean isIn(String state, FeedView view) {
        return state.equals(DISABLED)
                ? view.feed().isDisabled()
                : view.health().condition().word().equals(state);
    }

    private static Stream<String> words() {
        return Stream.concat(Arrays.stream(FeedCondition.values()).map(FeedCondition::word), Stream.of(DISABLED))
                .distinct();
    }
}
