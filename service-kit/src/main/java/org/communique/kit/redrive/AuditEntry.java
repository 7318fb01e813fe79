package org.communique.kit.redrive;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.communique.kit.deadletter.read.DeadLetterFilter;
import org.jspecify.annotations.Nullable;

/**
 * Entry of {@code ops.audit}.
 *
 * @param at time of the act
 * @param by name of the operator
 * @param action such as {@code redrive}
 * @param stage such as {@code enrich}
 * @param operation id of the operation
 * @param count number of dead letters
 * @param filter of the dead letters; null at an end
 * @param reason of a discard, a stop; null without one
 * @param outcomes numbers by outcome; null before the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntry(
        Instant at,
        String by,
        String action,
        String stage,
        String operation,
        int count,
        @Nullable DeadLetterFilter filter,
        @Nullable String reason,
        @Nullable Map<String, Integer> outcomes) {}
