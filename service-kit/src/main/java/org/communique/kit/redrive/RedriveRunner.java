package org.communique.kit.redrive;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communique.kit.deadletter.read.DeadLetterEntry;
import org.communique.kit.deadletter.read.DeadLetterId;
import org.communique.kit.deadletter.read.DeadLetterIndex;
import org.communique.kit.deadletter.read.DeadLetterReader;
import org.communique.kit.deadletter.read.DeadLetterRecord;
import org.communique.kit.deadletter.read.RedriveNote;
import org.communique.kit.deadletter.read.RedriveOutcome;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.kafka.BrokerException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runner of operations, turn by turn: a few dead letters of this instance a turn, in the order of their ids. Nothing is
 * remembered between turns but the rate: what is done is in the notes, so that a turn goes on after any crash. Each turn first
 * reads the notes to their end, which awaits a transaction whose outcome was in doubt. For one thread.
 */
public final class RedriveRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RedriveRunner.class);
    private static final int MOST_REDRIVEN = 25;
    private static final int MOST_DISCARDED = 500;
    private static final long MOST_BYTES = 1024 * 1024;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration WAIT_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration NEVER = Duration.ofDays(1);
    private static final int LONGEST_DETAIL = 300;
    private static final int LOOK_AHEAD = 5_000;

    private final OperationRegister operations;
    private final DeadLetterIndex index;
    private final DeadLetterReader reader;
    private final StateRecords records;
    private final InstantSource clock;
    private final List<Instant> noted = new ArrayList<>();
    private volatile Instant notBefore = Instant.EPOCH;

    /** Beginning of a turn. */
    @FunctionalInterface
    public interface Turn {

        /**
         * Returns the redriver of this turn.
         *
         * @throws BrokerException when Kafka does not answer
         */
        Redriver redriver() throws BrokerException;
    }

    RedriveRunner(
            OperationRegister operations,
            DeadLetterIndex index,
            DeadLetterReader reader,
            StateRecords records,
            InstantSource clock) {
        this.operations = operations;
        this.index = index;
        this.reader = reader;
        this.records = records;
        this.clock = clock;
    }

    /** Returns the time until a turn may have work; a day when no operation runs. Asks nobody. */
    public Duration untilDue() {
        if (operations.running().isEmpty() || !index.isLoaded()) {
            return NEVER;
        }
        var wait = Duration.between(clock.instant(), notBefore);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /** Runs a turn, and tries again later when a dependency fails. No fault leaves here as an exception. */
    public void turn(Turn turn) {
        var operation = operations.running().orElse(null);
        if (operation == null) {
            return;
        }
        try {
            turn(operation, turn.redriver());
            note("");
        } catch (BrokerException | RuntimeException e) {
            notBefore = clock.instant().plus(WAIT_AFTER_FAILURE);
            note(FailureReason.of(e));
        }
    }

    /** Logs the beginning and the end of a condition, not each turn of it. */
    private void note(String reason) {
        var before = operations.waitsFor().orElse("");
        if (before.isEmpty() && !reason.isEmpty()) {
            LOG.warn("redrive waiting reason=\"{}\"; it is tried again until it succeeds", reason);
        }
        if (!before.isEmpty() && reason.isEmpty()) {
            LOG.info("redrive goes on");
        }
        operations.waitsFor(reason);
    }

    private void turn(Operation operation, Redriver redriver) throws BrokerException {
        index.refreshNotes(TIMEOUT);
        var entries = index.matching(operation.filter().withStatus(null));
        var toDo = entries.stream().filter(operation::isToDo).toList();
        var outcomes = operation.outcomesAmong(entries);
        var detail = reasonToStop(operation, outcomes);
        if (detail != null || toDo.isEmpty()) {
            end(operation, redriver, detail, outcomes);
            return;
        }
        var mine = toDo.stream().filter(redriver::owns).limit(LOOK_AHEAD).toList();
        if (mine.isEmpty()) {
            notBefore = clock.instant().plus(WAIT_AFTER_FAILURE);
            return;
        }
        var now = mine.subList(0, Math.min(mine.size(), permits(operation, redriver.share())));
        if (now.isEmpty()) {
            return;
        }
        var notes = operation.kind() == Operation.Kind.DISCARD
                ? discard(operation, now, redriver)
                : redrive(operation, now, mine, redriver);
        index.apply(notes);
        notes.forEach((_, _) -> noted.add(clock.instant()));
    }

    private static @Nullable String reasonToStop(Operation operation, Map<String, Integer> outcomes) {
        int most = operation.options().stopAfter();
        int dead = outcomes.getOrDefault(RedriveOutcome.DEAD_AGAIN.tag(), 0);
        int done = outcomes.values().stream().mapToInt(Integer::intValue).sum()
                - outcomes.getOrDefault(RedriveOutcome.LIMIT.tag(), 0);
        return most > 0 && dead >= most && 2 * dead > done
                ? "%d of %d died again (expected: fewer than %d, or at most half); mend the cause first"
                        .formatted(dead, done, most)
                : null;
    }

    private void end(Operation operation, Redriver redriver, @Nullable String detail, Map<String, Integer> outcomes)
            throws BrokerException {
        if (!redriver.leads()) {
            notBefore = clock.instant().plus(WAIT_AFTER_FAILURE);
            return;
        }
        var status = detail == null ? Operation.Status.DONE : Operation.Status.STOPPED;
        var over = operation.over(status, clock.instant(), detail, outcomes);
        redriver.write(records.act(over, operation.kind().tag() + "-ended", operation.by()));
        operations.put(over);
        LOG.info(
                "{} ended operation={} status={} outcomes={}",
                operation.kind().tag(),
                over.id(),
                status.tag(),
                outcomes);
    }

    /** Returns how many dead letters may be taken now, by those of the last second. */
    private int permits(Operation operation, double share) {
        if (operation.kind() == Operation.Kind.DISCARD) {
            return MOST_DISCARDED;
        }
        var second = clock.instant().minusSeconds(1);
        noted.removeIf(at -> at.isBefore(second));
        int rate = (int) Math.max(1, Math.round(operation.options().ratePerSecond() * share));
        if (noted.size() >= rate) {
            notBefore = noted.get(noted.size() - rate).plusSeconds(1);
            return 0;
        }
        return Math.min(MOST_REDRIVEN, rate - noted.size());
    }

    private Map<DeadLetterId, RedriveNote> discard(Operation operation, List<DeadLetterEntry> mine, Redriver redriver)
            throws BrokerException {
        var notes = new HashMap<DeadLetterId, RedriveNote>();
        var written = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var entry : mine) {
            var result = RedriveResult.of(entry.id(), RedriveOutcome.DISCARDED, operation.reason(), entry.version());
            var note = note(operation, result, entry.redrives());
            notes.put(entry.id(), note);
            written.add(records.note(entry.id(), note));
        }
        redriver.write(written);
        return notes;
    }

    private Map<DeadLetterId, RedriveNote> redrive(
            Operation operation, List<DeadLetterEntry> now, List<DeadLetterEntry> upcoming, Redriver redriver)
            throws BrokerException {
        var byId = new HashMap<DeadLetterId, DeadLetterEntry>();
        now.forEach(entry -> byId.put(entry.id(), entry));
        var letters = reader.read(byId.keySet(), MOST_BYTES, TIMEOUT);
        letters.missing().forEach(index::remove);
        if (letters.records().isEmpty()) {
            return Map.of();
        }
        var notes = new HashMap<DeadLetterId, RedriveNote>();
        var cut = letters.records().stream().filter(DeadLetterRecord::isCut).toList();
        if (!cut.isEmpty()) {
            cut.forEach(letter -> notes.put(letter.id(), note(operation, cut(letter), byId)));
            redriver.write(notes.entrySet().stream()
                    .map(note -> records.note(note.getKey(), note.getValue()))
                    .toList());
            return notes;
        }
        var results = redriver.redrive(
                letters.records(), upcoming, result -> records.note(result.id(), note(operation, result, byId)));
        results.forEach(result -> notes.put(result.id(), note(operation, result, byId)));
        return notes;
    }

    /** A part of a record can only die again. */
    static RedriveResult cut(DeadLetterRecord letter) {
        return RedriveResult.deadAgain(
                letter.id(),
                "value: cut (expected: whole); the whole is at %s, partition %d, offset %d"
                        .formatted(letter.originalTopic(), letter.originalPartition(), letter.originalOffset()));
    }

    private RedriveNote note(Operation operation, RedriveResult result, Map<DeadLetterId, DeadLetterEntry> entries) {
        var entry = entries.get(result.id());
        return note(operation, result, (entry == null ? 0 : entry.redrives()) + 1);
    }

    private RedriveNote note(Operation operation, RedriveResult result, int redrives) {
        var detail = result.detail();
        return new RedriveNote(
                result.outcome(),
                operation.id(),
                clock.instant(),
                operation.by(),
                redrives,
                detail == null || detail.length() <= LONGEST_DETAIL
                        ? detail
                        : detail.substring(0, LONGEST_DETAIL) + "…",
                result.version(),
                result.partition(),
                result.offset());
    }
}
