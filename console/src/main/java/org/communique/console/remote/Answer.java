package org.communique.console.remote;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answer of a server to one question, or the reason for none; what a page shows either way. In a template:
 * {@code th:if="${topics.reached}"}, then {@code ${topics.value}};
 * {@code th:replace="~{fragments :: unreachable(${topics})}"} shows the reason.
 *
 * @param <T> the answer
 */
public sealed interface Answer<T> {

    /** Answer in full. */
    record Reached<T>(T value) implements Answer<T> {

        /** Returns true. */
        @Override
        public boolean reached() {
            return true;
        }

        @Override
        public String reason() {
            return "";
        }
    }

    /**
     * No answer.
     *
     * @param reason with the name of the server, for people
     */
    record Unreachable<T>(String reason) implements Answer<T> {

        @Override
        public boolean reached() {
            return false;
        }

        @Override
        public @Nullable T value() {
            return null;
        }
    }

    /**
     * Question to a server.
     *
     * @param <T> the answer
     */
    @FunctionalInterface
    interface Question<T> {

        /**
         * Asks, and waits for the answer.
         *
         * @throws UnreachableException when there is none
         */
        T ask() throws UnreachableException;
    }

    /** Returns whether there is an answer. */
    boolean reached();

    /** Returns the answer; null when there is none. */
    @Nullable
    T value();

    /** Returns the reason for no answer, for people; empty when there is one. */
    String reason();

    /** Asks, and returns the answer or the reason for none. */
    static <T> Answer<T> to(Question<T> question) {
        try {
            return new Reached<>(question.ask());
        } catch (UnreachableException failure) {
            return new Unreachable<>(String.valueOf(failure.getMessage()));
        }
    }

    /** Returns the answer as something else. */
    default <R> Answer<R> map(Function<? super T, ? extends R> function) {
        return switch (this) {
            case Reached<T>(var value) -> new Reached<>(function.apply(value));
            case Unreachable<T>(var reason) -> new Unreachable<>(reason);
        };
    }

    /** Returns the answer, or another value when there is none. */
    default T orElse(T other) {
        return switch (this) {
            case Reached<T>(var value) -> value;
            case Unreachable<T> _ -> other;
        };
    }
}
