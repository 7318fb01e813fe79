package org.communique.kit.redrive.web;

import org.communique.kit.deadletter.read.DeadLetterFilter;
import org.communique.kit.problem.Problem;
import org.communique.kit.redrive.Operation;
import org.communique.kit.redrive.Operations;
import org.communique.kit.redrive.RedriveOptions;
import org.jspecify.annotations.Nullable;

/** Bodies of the POSTs. */
final class RedriveRequest {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 500;

    private RedriveRequest() {}

    /** Body of a dry run. */
    record Trial(
            @Nullable DeadLetterFilter filter,
            @Nullable Integer limit,
            @Nullable String after,
            @Nullable Boolean force) {}

    /** Body of a redrive. */
    record Redrive(
            @Nullable DeadLetterFilter filter,
            @Nullable Integer total,
            @Nullable Integer ratePerSecond,
            @Nullable Boolean force,
            @Nullable Integer stopAfter,
            @Nullable String by) {

        Operations.Order order() {
            return new Operations.Order(
                    Operation.Kind.REDRIVE, required(filter), total, options(), line("by", by, LONGEST_NAME), null);
        }

        private RedriveOptions options() {
            var defaults = RedriveOptions.DEFAULT;
            try {
                return new RedriveOptions(
                        ratePerSecond == null ? defaults.ratePerSecond() : ratePerSecond,
                        force == null ? defaults.force() : force,
                        stopAfter == null ? defaults.stopAfter() : stopAfter);
            } catch (IllegalArgumentException e) {
                throw Problem.malformed(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Body of a discard. */
    record Discard(
            @Nullable DeadLetterFilter filter,
            @Nullable Integer total,
            @Nullable String reason,
            @Nullable String by) {

        Operations.Order order() {
            return new Operations.Order(
                    Operation.Kind.DISCARD,
                    required(filter),
                    total,
                    RedriveOptions.DEFAULT,
                    line("by", by, LONGEST_NAME),
                    line("reason", reason, LONGEST_REASON));
        }
    }

    /** @throws org.springframework.web.ErrorResponseException 400 without a filter: nobody redrives everything by mistake */
    static DeadLetterFilter required(@Nullable DeadLetterFilter filter) {
        if (filter == null) {
            throw Problem.malformed("filter: missing (expected: an object; {} for all open dead letters)");
        }
        return filter;
    }

    /** @throws org.springframework.web.ErrorResponseException 400 when it is missing, too long, or not one line */
    static String line(String name, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            throw Problem.malformed("%s: missing (expected: one line)".formatted(name));
        }
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw Problem.malformed(
                    "%s: %d characters (expected: one line of at most %d)".formatted(name, text.length(), longest));
        }
        return text.strip();
    }
}
