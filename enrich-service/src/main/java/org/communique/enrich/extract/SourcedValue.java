package org.communique.enrich.extract;

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
public record SourcedValue<T>(T value, From from) {

    /** What was found there; empty when it is null. */
    public static <T> Optional<SourcedValue<T>> in(From from, @Nullable T value) {
        return Optional.ofNullable(value).map(some -> new SourcedValue<>(some, from));
    }

    /** Something else that is said at the same place. */
    public <R> SourcedValue<R> map(Function<T, R> change) {
        return new SourcedValue<>(change.apply(value), from);
    }

    /** The same for what may come to nothing. */
    public <R> Optional<SourcedValue<R>> flatMap(Function<T, Optional<R>> change) {
        return change.apply(value).map(some -> new SourcedValue<>(some, from));
    }
}
