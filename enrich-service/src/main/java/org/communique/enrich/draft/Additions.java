package org.communique.enrich.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What one step has to add, in the order it says so. Immutable. */
public final class Additions {

    private static final Additions NONE = new Additions(Map.of());

    private final Map<Field<?>, Object> values;

    private Additions(Map<Field<?>, Object> values) {
        this.values = values;
    }

    /** The step has nothing to say of this release. */
    public static Additions none() {
        return NONE;
    }

    /** The step adds one thing. */
    public static <T> Additions of(Field<T> field, T value) {
        return NONE.and(field, value);
    }

    /** These additions and one more. */
    public <T> Additions and(Field<T> field, T value) {
        var more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new Additions(more);
    }

    /** These additions and one more, if there is one. */
    public <T> Additions and(Field<T> field, Optional<? extends T> value) {
        return value.isPresent() ? and(field, value.get()) : this;
    }

    Map<Field<?>, Object> values() {
        return values;
    }
}
