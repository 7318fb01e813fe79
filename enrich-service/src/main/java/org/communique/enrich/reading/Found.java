package org.communique.enrich.reading;

import java.util.Optional;
import java.util.function.Function;
import org.communique.contracts.tag.Provenance.From;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found, and where.
 *
 * @param value what was found
 * @param from where
 */
public record Found<T>(T value, From from) {

    /** What was found there; empty when it is null. */
    public static <T> Optional<Found<T>> in(From from, @Nullable T value) {
        return Optional.ofNullable(value).map(some -> new Found<>(some, from));
    }

    /** Something else that is said at the same place. */
    public <R> Found<R> map(Function<T, R> change) {
        return new Found<>(change.apply(value), from);
    }

    /** The same for what may come to nothing. */
    public <R> Optional<Found<R>> flatMap(Function<T, Optional<R>> change) {
        return change.apply(value).map(some -> new Found<>(some, from));
    }
}
