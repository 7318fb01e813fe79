package org.communique.kit.redrive.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import org.communique.kit.deadletter.read.DeadLetterEntry;
import org.communique.kit.deadletter.read.DeadLetterId;
import org.communique.kit.deadletter.read.DeadLetterReader;
import org.communique.kit.deadletter.read.DeadLetterRecord;
import org.communique.kit.deadletter.read.RedriveOutcome;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.redrive.DeadLetterStage;
import org.communique.kit.redrive.RedriveOptions;
import org.communique.kit.redrive.RedriveResult;
import org.jspecify.annotations.Nullable;

/** Dry run of a redrive, page by page and without state: the stage processes dead letters and writes nothing. */
final class DryRun {

    static final int DEFAULT_LIMIT = 200;

    private static final Duration ENOUGH = Duration.ofSeconds(15);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);
    private static final int AT_A_TIME = 100;
    private static final long MOST_BYTES = 2L * 1024 * 1024;

    private final DeadLetterStage stage;
    private final DeadLetterReader reader;

    DryRun(DeadLetterStage stage, DeadLetterReader reader) {
        this.stage = stage;
        this.reader = reader;
    }

    /**
     * Returns a page, shorter than asked for when the time is over.
     *
     * @param entries all that match
     * @param after last one of the page before; null for the first
     * @param force also for those that were redriven as often as they may be
     */
    RecordReport.Page page(List<DeadLetterEntry> entries, @Nullable DeadLetterId after, int limit, boolean force)
            throws BrokerException {
        var rest = entries.stream()
                .filter(entry -> after == null || entry.id().compareTo(after) > 0)
                .toList();
        var wanted = rest.subList(0, Math.min(limit, rest.size()));
        var reports = new ArrayList<RecordReport>();
        long deadline = System.nanoTime() + ENOUGH.toNanos();
        while (reports.size() < wanted.size() && (reports.isEmpty() || System.nanoTime() - deadline < 0)) {
            var part = wanted.subList(reports.size(), Math.min(reports.size() + AT_A_TIME, wanted.size()));
            reports.addAll(reports(part, force));
        }
        var counts = new EnumMap<RedriveOutcome, Integer>(RedriveOutcome.class);
        for (var report : reports) {
            counts.merge(report.expected() == null ? RedriveOutcome.UNKNOWN : report.expected(), 1, Integer::sum);
        }
        return new RecordReport.Page(
                entries.size(),
                counts,
                reports,
                reports.size() < rest.size() ? reports.getLast().id() : null);
    }

    /** Returns reports of the first ones: as many as were read together. */
    private List<RecordReport> reports(List<DeadLetterEntry> entries, boolean force) throws BrokerException {
        var results = new HashMap<DeadLetterId, RedriveResult>();
        var tried = new ArrayList<DeadLetterId>();
        for (var entry : entries) {
            if (!force && entry.redrives() >= RedriveOptions.MOST_REDRIVES) {
                results.put(entry.id(), limited(entry));
            } else {
                tried.add(entry.id());
            }
        }
        var letters = reader.read(tried, MOST_BYTES, READ_TIMEOUT);
        letters.missing().forEach(id -> results.put(id, expired(id)));
        letters.records().stream()
                .filter(DeadLetterRecord::isCut)
                .forEach(letter -> results.put(
                        letter.id(),
                        RedriveResult.deadAgain(letter.id(), "value: cut (expected: whole, as at its origin)")));
        var whole = letters.records().stream().filter(letter -> !letter.isCut()).toList();
        if (!whole.isEmpty()) {
            stage.dryRun(whole).forEach(result -> results.put(result.id(), result));
        }
        var reports = new ArrayList<RecordReport>();
        for (var entry : entries) {
            var result = results.get(entry.id());
            if (result == null) {
                break;
            }
            reports.add(RecordReport.expected(entry, result));
        }
        return reports;
    }

    private static RedriveResult limited(DeadLetterEntry entry) {
        return RedriveResult.of(
                entry.id(),
                RedriveOutcome.LIMIT,
                "redrives: %d (expected: fewer than %d, or force)"
                        .formatted(entry.redrives(), RedriveOptions.MOST_REDRIVES),
                null);
    }

    private static RedriveResult expired(DeadLetterId id) {
        return RedriveResult.of(id, RedriveOutcome.UNKNOWN, "no longer in the topic", null);
    }
}
