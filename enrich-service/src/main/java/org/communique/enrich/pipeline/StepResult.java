package org.communique.enrich.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.extract.SourcedValue;
import org.jspecify.annotations.Nullable;

/** Result of one step for one release. Immutable; a step that adds several fields chains {@code and…}. */
public sealed interface StepResult {

    /** All outcomes in the words of the meter. */
    List<String> OUTCOMES = List.of("added", "nothing", "skipped");

    /** Additions in their order, at least one. */
    record Added(List<Addition> additions) implements StepResult {

        /** Copies the list. */
        public Added {
            additions = List.copyOf(additions);
        }
    }

    /** The step has nothing to add to this release. */
    record Nothing() implements StepResult {}

    /**
     * The step could not do its work; the release goes on without its additions. Provenance and meters show it.
     *
     * @param reason for people
     */
    record Skipped(String reason) implements StepResult {}

    /**
     * One addition.
     *
     * @param from its place; null when the step made it itself
     */
    record Addition(
            DraftField<?> field, Object value, @Nullable From from) {}

    /** Returns the result of a step with nothing to add. */
    static StepResult nothing() {
        return new Nothing();
    }

    /** Returns the result of a step that could not do its work, with a reason for people. */
    static StepResult skipped(String reason) {
        return new Skipped(reason);
    }

    /** Returns one addition. */
    static <T> StepResult of(DraftField<T> field, T value) {
        return nothing().and(field, value);
    }

    /** Returns one addition with its place. */
    static <T> StepResult of(DraftField<T> field, T value, From from) {
        return nothing().and(field, value, from);
    }

    /** Adds a field. */
    default <T> StepResult and(DraftField<T> field, T value) {
        return and(new Addition(field, value, null));
    }

    /** Adds a field with its place. */
    default <T> StepResult and(DraftField<T> field, T value, From from) {
        return and(new Addition(field, value, from));
    }

    /** Adds a field, if it was found. */
    default <T> StepResult andFound(DraftField<T> field, Optional<SourcedValue<T>> found) {
        return found.map(one -> and(field, one.value(), one.from())).orElse(this);
    }

    /** Adds a field, if there is a value. */
    default <T> StepResult and(DraftField<T> field, Optional<? extends T> value) {
        return value.map(one -> and(new Addition(field, one, null))).orElse(this);
    }

    /** Adds a field with its place, if there is a value. */
    default <T> StepResult and(DraftField<T> field, Optional<? extends T> value, From from) {
        return value.map(one -> and(new Addition(field, one, from))).orElse(this);
    }

    /** Returns the value of the tag {@code outcome}. */
    default String outcome() {
        return switch (this) {
            case Added _ -> "added";
            case Nothing _ -> "nothing";
            case Skipped _ -> "skipped";
        };
    }

    private StepResult and(Addition addition) {
        return switch (this) {
            case Nothing _ -> new Added(List.of(addition));
            case Added(var additions) -> {
                var more = new ArrayList<>(additions);
                more.add(addition);
                yield new Added(more);
            }
            case Skipped(var reason) ->
                throw new IllegalStateException("%s: added by a step that is skipped (%s)"
                        .formatted(addition.field().name(), reason));
        };
    }
}
