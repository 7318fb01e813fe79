package org.communique.enrich.draft;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.reading.Found;
import org.jspecify.annotations.Nullable;

/** What one step has to add, in the order it says so. Immutable. */
public final class Additions {

    private static final Additions NONE = new Additions(Map.of(), Map.of());

    private final Map<Field<?>, Object> values;
    private final Map<Field<?>, From> origins;

    private Additions(Map<Field<?>, Object> values, Map<Field<?>, From> origins) {
        this.values = values;
        this.origins = origins;
    }

    /** The step has nothing to say of this release. */
    public static Additions none() {
        return NONE;
    }

    /** The step adds one thing. */
    public static <T> Additions of(Field<T> field, T value) {
        return NONE.and(field, value);
    }

    /** The step adds one thing that was found somewhere. */
    public static <T> Additions of(Field<T> field, T value, From from) {
        return NONE.and(field, value, from);
    }

    /** These additions and one more. */
    public <T> Additions and(Field<T> field, T value) {
        var more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new Additions(more, origins);
    }

    /** These additions and one more, which was found somewhere. */
    public <T> Additions and(Field<T> field, T value, From from) {
        var more = new HashMap<>(origins);
        more.put(field, from);
        return new Additions(and(field, value).values, more);
    }

    /** These additions and one more, if it was found. */
    public <T> Additions andFound(Field<T> field, Optional<Found<T>> found) {
        return found.isPresent() ? and(field, found.get().value(), found.get().from()) : this;
    }

    /** These additions and one more, if there is one. */
    public <T> Additions and(Field<T> field, Optional<? extends T> value) {
        return value.isPresent() ? and(field, value.get()) : this;
    }

    Map<Field<?>, Object> values() {
        return values;
    }

    /** Where something was found; null when the step made it itself. */
    @Nullable
    From from(Field<?> field) {
        return origins.get(field);
    }
}
