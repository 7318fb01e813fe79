package org.communique.console.pipeline;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.communique.console.remote.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Health of a service in one word, and why.
 *
 * @param kind {@code ok}, {@code warn} or {@code bad}, for its colour
 * @param word for people
 * @param troubles parts that are not up, each with its reason; empty when it is up, or tells strangers none
 */
record ServiceHealth(String kind, String word, List<Trouble> troubles) {

    private static final List<String> UP = List.of("UP", "UNKNOWN");

    ServiceHealth {
        troubles = List.copyOf(troubles);
    }

    /**
     * Part of a service that is not up.
     *
     * @param reason for people; empty when it gives none
     * @param since null when it does not say
     */
    record Trouble(String part, String reason, @Nullable Instant since) {}

    /** Reads the answer of {@code /actuator/health}. */
    static ServiceHealth of(Answer<JsonNode> health) {
        return switch (health) {
            case Answer.Unreachable<JsonNode>(var reason) ->
                new ServiceHealth("bad", "not reachable", List.of(new Trouble("HTTP", reason, null)));
            case Answer.Reached<JsonNode>(var answer) -> of(answer);
        };
    }

    private static ServiceHealth of(JsonNode health) {
        var status = health.path("status").asString("");
        var troubles = troubles(health);
        return switch (status) {
            case "UP" -> new ServiceHealth(troubles.isEmpty() ? "ok" : "warn", "up", troubles);
            case "INCOMPLETE" -> new ServiceHealth("warn", "index incomplete", troubles);
            case "" -> new ServiceHealth("bad", "no health", troubles);
            default ->
                new ServiceHealth(
                        "bad", status.toLowerCase(java.util.Locale.ROOT).replace('_', ' '), troubles);
        };
    }

    private static List<Trouble> troubles(JsonNode health) {
        var troubles = new ArrayList<Trouble>();
        health.path("components").propertyStream().forEach(part -> {
            if (!UP.contains(part.getValue().path("status").asString("UP"))) {
                var details = part.getValue().path("details");
                troubles.add(new Trouble(
                        part.getKey(),
                        details.path("reason").asString(""),
                        moment(details.path("since").asString(""))));
            }
        });
        return troubles;
    }

    private static @Nullable Instant moment(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
