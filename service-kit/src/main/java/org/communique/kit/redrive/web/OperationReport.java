package org.communique.kit.redrive.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.communique.kit.deadletter.read.DeadLetterFilter;
import org.communique.kit.redrive.Operation;
import org.jspecify.annotations.Nullable;

/** Operation and its progress. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OperationReport(
        String id,
        Operation.Kind kind,
        Operation.Status status,
        DeadLetterFilter filter,
        int total,
        int done,
        Map<String, Integer> outcomes,
        @Nullable Boolean force,
        @Nullable Integer ratePerSecond,
        @Nullable Integer stopAfter,
        String by,
        @Nullable String reason,
        Instant begun,
        @Nullable Instant ended,
        @Nullable String detail) {

    /** All operations. */
    record All(List<OperationReport> operations) {}

    /**
     * @param outcomes so far
     * @param waitsFor reason why a running one does not go on; null when it does
     */
    static OperationReport of(Operation operation, Map<String, Integer> outcomes, @Nullable String waitsFor) {
        boolean redrive = operation.kind() == Operation.Kind.REDRIVE;
        var shown = operation.isOver() ? operation.outcomes() : outcomes;
        return new OperationReport(
                operation.id(),
                operation.kind(),
                operation.status(),
                operation.filter().withStatus(null),
                operation.total(),
                shown.values().stream().mapToInt(Integer::intValue).sum(),
                shown,
                redrive ? operation.options().force() : null,
                redrive ? operation.options().ratePerSecond() : null,
                redrive ? operation.options().stopAfter() : null,
                operation.by(),
                operation.reason(),
                operation.begun(),
                operation.ended(),
                operation.isOver() ? operation.detail() : waitsFor);
    }
}
