package org.communique.enrich.extract;

import java.util.Optional;
import java.util.function.Function;
import org.communique.contracts.tag.Provenance.From;
import org.jspecify.annotations.Nullable;

/**
 * A value with its source.
 *
 * @param value of the field
 * @param from its source
 */
public record SourcedValue<T>(T value, From from) {

    /** Returns a value with its source; empty when it is null. */
    public static <T> Optional<SourcedValue<T>> of(From from, @Nullable T value) {
        return Optional.ofNullable(value).map(some -> new SourcedValue<>(some, from));
    }

    /** Returns another value with the same source. */
    public <R> SourcedValue<R> map(Function<T, R> change) {
        return new SourcedValue<>(change.apply(value), from);
    }

    /** Returns an optional other value with the same source. */
    public <R> Optional<SourcedValue<R>> flatMap(Function<T, Optional<R>> change) {
        return change.apply(value).map(some -> new SourcedValue<>(some, from));
    }
}
