package org.communique.enrich.pipeline;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.extract.SourcedValue;
import org.jspecify.annotations.Nullable;

/** What one step has to add, in the order it says so. Immutable. */
public final class StepResult {

    private static final StepResult NONE = new StepResult(Map.of(), Map.of());

    private final Map<DraftField<?>, Object> values;
    private final Map<DraftField<?>, From> origins;

    private StepResult(Map<DraftField<?>, Object> values, Map<DraftField<?>, From> origins) {
        this.values = values;
        this.origins = origins;
    }

    /** The step has nothing to say of this release. */
    public static StepResult none() {
        return NONE;
    }

    /** The step adds one thing. */
    public static <T> StepResult of(DraftField<T> field, T value) {
        return NONE.and(field, value);
    }

    /** The step adds one thing that was found somewhere. */
    public static <T> StepResult of(DraftField<T> field, T value, From from) {
        return NONE.and(field, value, from);
    }

    /** These additions and one more. */
    public <T> StepResult and(DraftField<T> field, T value) {
        var more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new StepResult(more, origins);
    }

    /** These additions and one more, which was found somewhere. */
    public <T> StepResult and(DraftField<T> field, T value, From from) {
        var more = new HashMap<>(origins);
        more.put(field, from);
        return new StepResult(and(field, value).values, more);
    }

    /** These additions and one more, if it was found. */
    public <T> StepResult andFound(DraftField<T> field, Optional<SourcedValue<T>> found) {
        return found.isPresent() ? and(field, found.get().value(), found.get().from()) : this;
    }

    /** These additions and one more, if there is one. */
    public <T> StepResult and(DraftField<T> field, Optional<? extends T> value) {
        return value.isPresent() ? and(field, value.get()) : this;
    }

    Map<DraftField<?>, Object> values() {
        return values;
    }

    /** Where something was found; null when the step made it itself. */
    @Nullable
    From from(DraftField<?> field) {
        return origins.get(field);
    }
}
