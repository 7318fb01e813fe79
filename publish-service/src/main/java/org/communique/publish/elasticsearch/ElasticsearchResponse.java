package org.communique.publish.elasticsearch;

import java.util.Optional;
import org.communique.publish.retry.TransientFailureException;
import tools.jackson.databind.JsonNode;

/**
 * Outcome of a request with a whole answer.
 *
 * @param <T> the type of a successful answer
 */
public sealed interface ElasticsearchResponse<T> {

    /**
     * A status below 400.
     *
     * @param body the answer
     */
    record Success<T>(T body) implements ElasticsearchResponse<T> {}

    /**
     * A status of 400 or above, from Elasticsearch or from a proxy before it.
     *
     * @param status the HTTP status
     * @param errorType the {@code type} of the error, such as {@code index_not_found_exception}; empty when absent
     * @param reason the reason, for people
     */
    record Refusal<T>(int status, String errorType, String reason) implements ElasticsearchResponse<T> {

        private static final int NOT_FOUND = 404;

        /** Reads an error, or the page of a proxy, where the status alone says what to do. */
        static <T> Refusal<T> of(int status, JsonNode body) {
            var error = body.path("error");
            return new Refusal<>(
                    status,
                    error.path("type").asString(""),
                    error.isString() ? error.asString() : error.path("reason").asString("no reason given"));
        }

        /** Returns status, type and reason, for people. */
        public String describe() {
            return "HTTP %d %s: %s".formatted(status, errorType, reason).replace(" :", ":");
        }

        /** Returns this refusal as an exception, with the subject of the request in its message. */
        public TransientFailureException toFailure(String subject) {
            return new TransientFailureException("%s: %s".formatted(subject, describe()));
        }
    }

    /** Returns whether Elasticsearch has done the request. */
    default boolean isSuccess() {
        return this instanceof Success;
    }

    /** Returns whether the request was refused with an error of this type. */
    default boolean isRefusedAs(String errorType) {
        return this instanceof Refusal<T> refusal && refusal.errorType.equals(errorType);
    }

    /**
     * Returns the answer.
     *
     * @param subject the subject of the request, for the message
     * @throws TransientFailureException when the request was refused
     */
    default T require(String subject) {
        return switch (this) {
            case Success<T>(var body) -> body;
            case Refusal<T> refusal -> throw refusal.toFailure(subject);
        };
    }

    /**
     * Returns the answer; empty on 404.
     *
     * @param subject the subject of the request, for the message
     * @throws TransientFailureException when the request was refused with another status
     */
    default Optional<T> find(String subject) {
        return this instanceof Refusal<T> refusal && refusal.status == Refusal.NOT_FOUND
                ? Optional.empty()
                : Optional.of(require(subject));
    }
}
