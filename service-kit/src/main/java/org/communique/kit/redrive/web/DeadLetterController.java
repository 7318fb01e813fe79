package org.communique.kit.redrive.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.communique.kit.body.BodyReader;
import org.communique.kit.body.BytesInFlight;
import org.communique.kit.deadletter.read.DeadLetterEntry;
import org.communique.kit.deadletter.read.DeadLetterFilter;
import org.communique.kit.deadletter.read.DeadLetterGroup;
import org.communique.kit.deadletter.read.DeadLetterId;
import org.communique.kit.deadletter.read.DeadLetterIndex;
import org.communique.kit.deadletter.read.DeadLetterReader;
import org.communique.kit.deadletter.read.DeadLetterRecord;
import org.communique.kit.deadletter.read.DeadLetterStatus;
import org.communique.kit.deadletter.read.RedriveOutcome;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.problem.Problem;
import org.communique.kit.redrive.AuditEntry;
import org.communique.kit.redrive.AuditTrail;
import org.communique.kit.redrive.DeadLetterStage;
import org.communique.kit.redrive.Operation;
import org.communique.kit.redrive.OperationRegister;
import org.communique.kit.redrive.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Dead letters of a stage over HTTP: look, try, redrive, discard, and what became of each. */
@RestController
@RequestMapping("/dead-letters")
final class DeadLetterController {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final Duration BODY_TIMEOUT = Duration.ofSeconds(10);
    private static final int MAX_BODY = 256 * 1024;
    private static final int MAX_BODIES = 1024 * 1024;
    private static final int MOST_GROUPS = 500;
    private static final int MOST_OPERATIONS = 100;
    private static final int LONGEST_NAME = 100;

    private final DeadLetterStage stage;
    private final DeadLetterIndex index;
    private final DeadLetterReader reader;
    private final OperationRegister register;
    private final Operations operations;
    private final AuditTrail audit;
    private final DryRun trial;
    private final BodyReader bodies = new BodyReader(BODY_TIMEOUT, System::nanoTime);
    private final BytesInFlight inFlight = new BytesInFlight(MAX_BODIES);
    private final Semaphore trials = new Semaphore(1);
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    DeadLetterController(
            DeadLetterStage stage,
            DeadLetterIndex index,
            DeadLetterReader reader,
            OperationRegister register,
            Operations operations,
            AuditTrail audit) {
        this.stage = stage;
        this.index = index;
        this.reader = reader;
        this.register = register;
        this.operations = operations;
        this.audit = audit;
        this.trial = new DryRun(stage, reader);
    }

    @GetMapping
    DeadLetterPage list(HttpServletRequest request) throws BrokerException {
        var query = DeadLetterQuery.of(request);
        index.refresh(TIMEOUT);
        var matching = new ArrayList<>(index.matching(query.filter()));
        matching.sort(DeadLetterEntry.NEWEST_FIRST);
        var after = query.after();
        var rest = after == null ? matching : after(matching, Cursor.parse(after));
        var page = rest.subList(0, Math.min(query.limit(), rest.size()));
        var outcomes = outcomes(page);
        return new DeadLetterPage(
                stage.letters().topicName(),
                stage.name(),
                matching.size(),
                open(matching),
                counts(),
                truncated(),
                page.stream()
                        .map(entry -> DeadLetterReport.of(entry, outcomes.get(entry.id())))
                        .toList(),
                page.size() < rest.size() ? Cursor.of(page.getLast()).toString() : null);
    }

    /** Place in the list, newest first. */
    private record Cursor(Instant died, DeadLetterId id) {

        static Cursor of(DeadLetterEntry entry) {
            return new Cursor(entry.died(), entry.id());
        }

        static Cursor parse(String text) {
            int separator = text.indexOf('_');
            try {
                return new Cursor(
                        Instant.ofEpochMilli(Long.parseLong(text.substring(0, Math.max(0, separator)))),
                        DeadLetterId.parse(text.substring(separator + 1)));
            } catch (IllegalArgumentException e) {
                throw Problem.malformed("after: no place in the list (expected: next of the page before)");
            }
        }

        boolean isBefore(DeadLetterEntry entry) {
            int order = entry.died().compareTo(died);
            return order < 0 || (order == 0 && entry.id().compareTo(id) < 0);
        }

        @Override
        public String toString() {
            return died.toEpochMilli() + "_" + id;
        }
    }

    private static List<DeadLetterEntry> after(List<DeadLetterEntry> entries, Cursor cursor) {
        return entries.stream().filter(cursor::isBefore).toList();
    }

    @GetMapping("/groups")
    DeadLetterPage.Groups groups(HttpServletRequest request) throws BrokerException {
        var query = DeadLetterQuery.of(request);
        index.refresh(TIMEOUT);
        var matching = index.matching(query.filter());
        var byGroup = new LinkedHashMap<DeadLetterGroup, List<DeadLetterEntry>>();
        matching.forEach(entry ->
                byGroup.computeIfAbsent(entry.group(), _ -> new ArrayList<>()).add(entry));
        var groups = byGroup.entrySet().stream()
                .map(group -> report(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingInt(DeadLetterPage.GroupReport::count)
                        .reversed()
                        .thenComparing(DeadLetterPage.GroupReport::id))
                .limit(MOST_GROUPS)
                .toList();
        return new DeadLetterPage.Groups(
                stage.letters().topicName(), stage.name(), matching.size(), truncated(), groups);
    }

    private DeadLetterPage.GroupReport report(DeadLetterGroup group, List<DeadLetterEntry> entries) {
        var sorted = new ArrayList<>(entries);
        sorted.sort(DeadLetterEntry.NEWEST_FIRST);
        return new DeadLetterPage.GroupReport(
                group.id(),
                stage.name(),
                group.reason(),
                group.exception(),
                group.message(),
                group.source(),
                sorted.size(),
                open(sorted),
                sorted.getLast().died(),
                sorted.getFirst().died(),
                sorted.getFirst().id().toString());
    }

    @GetMapping("/{id:\\d+-\\d+}")
    DeadLetterDetail one(@PathVariable String id) throws BrokerException {
        index.refresh(TIMEOUT);
        var letter = record(id);
        var entry = index.find(letter.id()).orElseGet(letter::entry);
        return DeadLetterDetail.of(
                DeadLetterReport.of(entry, outcomes(List.of(entry)).get(entry.id())), letter);
    }

    @GetMapping("/{id:\\d+-\\d+}/value")
    ResponseEntity<byte[]> value(@PathVariable String id) throws BrokerException {
        byte[] value = record(id).record().value();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dead-letter-" + parsed(id) + "\"")
                .body(value == null ? new byte[0] : value);
    }

    private DeadLetterRecord record(String id) throws BrokerException {
        return reader.read(parsed(id), TIMEOUT)
                .orElseThrow(() -> Problem.unknown("dead letter %s: none (expected: one of %s)"
                        .formatted(id, stage.letters().topicName())));
    }

    private static DeadLetterId parsed(String id) {
        try {
            return DeadLetterId.parse(id);
        } catch (IllegalArgumentException e) {
            throw Problem.malformed(String.valueOf(e.getMessage()));
        }
    }

    @PostMapping("/dry-runs")
    RecordReport.Page dryRun(HttpServletRequest request) throws BrokerException {
        var body = body(request, RedriveRequest.Trial.class);
        var filter = RedriveRequest.required(body.filter()).withStatus(DeadLetterStatus.OPEN.tag());
        if (!trials.tryAcquire()) {
            throw Problem.busy("dry run: another one is under way (expected: one at a time); retry");
        }
        try {
            index.refresh(TIMEOUT);
            var after = body.after() == null ? null : parsed(body.after());
            int limit = DeadLetterQuery.limit(body.limit() == null ? DryRun.DEFAULT_LIMIT : body.limit());
            return trial.page(index.matching(filter), after, limit, Boolean.TRUE.equals(body.force()));
        } finally {
            trials.release();
        }
    }

    @PostMapping("/redrives")
    ResponseEntity<OperationReport> redrive(HttpServletRequest request) throws BrokerException {
        return begin(body(request, RedriveRequest.Redrive.class).order());
    }

    @PostMapping("/discards")
    ResponseEntity<OperationReport> discard(HttpServletRequest request) throws BrokerException {
        return begin(body(request, RedriveRequest.Discard.class).order());
    }

    private ResponseEntity<OperationReport> begin(Operations.Order order) throws BrokerException {
        return switch (operations.begin(order)) {
            case Operations.Start.Refused(var reason) -> throw Problem.conflict(reason);
            case Operations.Start.Begun(var operation) -> accepted(operation);
        };
    }

    private ResponseEntity<OperationReport> accepted(Operation operation) {
        return ResponseEntity.accepted()
                .location(URI.create("/dead-letters/operations/" + operation.id()))
                .body(report(operation));
    }

    @GetMapping("/operations")
    OperationReport.All operations() throws BrokerException {
        index.refresh(TIMEOUT);
        return new OperationReport.All(
                register.all().stream().limit(MOST_OPERATIONS).map(this::report).toList());
    }

    @GetMapping("/operations/{id}")
    OperationReport operation(@PathVariable String id) throws BrokerException {
        index.refresh(TIMEOUT);
        return report(known(id));
    }

    @DeleteMapping("/operations/{id}")
    ResponseEntity<OperationReport> cancel(HttpServletRequest request, @PathVariable String id) throws BrokerException {
        var by = DeadLetterQuery.ofPage(request, "by").text("by");
        var operation = known(id);
        if (operation.isOver()) {
            throw Problem.conflict("operation %s: %s (expected: running)"
                    .formatted(id, operation.status().tag()));
        }
        var name = by == null ? operation.by() : RedriveRequest.line("by", by, LONGEST_NAME);
        return accepted(operations.cancel(operation, name));
    }

    @GetMapping("/operations/{id}/records")
    RecordReport.Page records(HttpServletRequest request, @PathVariable String id) throws BrokerException {
        var query = DeadLetterQuery.ofPage(request, "outcome");
        index.refresh(TIMEOUT);
        var operation = known(id);
        var set = index.matching(operation.filter().withStatus(null)).stream()
                .filter(entry -> entry.isOf(operation.id()) || operation.isLeft(entry))
                .toList();
        var now = outcomes(
                set.stream().filter(entry -> entry.isOf(operation.id())).toList());
        Function<DeadLetterEntry, RedriveOutcome> outcome = entry -> outcome(operation, entry, now);
        var counts = new EnumMap<RedriveOutcome, Integer>(RedriveOutcome.class);
        set.forEach(entry -> counts.merge(outcome.apply(entry), 1, Integer::sum));
        var wanted = query.text("outcome");
        var after = query.after() == null ? null : parsed(query.after());
        var rest = set.stream()
                .filter(entry ->
                        wanted == null || wanted.equals(outcome.apply(entry).tag()))
                .filter(entry -> after == null || entry.id().compareTo(after) > 0)
                .toList();
        var page = rest.subList(0, Math.min(query.limit(), rest.size()));
        return new RecordReport.Page(
                set.size(),
                counts,
                page.stream()
                        .map(entry -> RecordReport.outcome(entry, outcome.apply(entry), entry.isOf(operation.id())))
                        .toList(),
                page.size() < rest.size() ? page.getLast().id().toString() : null);
    }

    private static RedriveOutcome outcome(
            Operation operation, DeadLetterEntry entry, Map<DeadLetterId, RedriveOutcome> now) {
        if (entry.isOf(operation.id())) {
            return now.getOrDefault(entry.id(), RedriveOutcome.UNKNOWN);
        }
        return operation.isLimited(entry) ? RedriveOutcome.LIMIT : RedriveOutcome.OPEN;
    }

    @GetMapping("/audit")
    Map<String, List<AuditEntry>> audit(HttpServletRequest request) throws BrokerException {
        return Map.of("entries", audit.last(DeadLetterQuery.ofPage(request).limit()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(BrokerException failure) {
        return Problem.answer(Problem.unavailable("Kafka: " + FailureReason.of(failure)));
    }

    private Operation known(String id) throws BrokerException {
        var found = register.find(id);
        if (found.isEmpty()) {
            register.refresh(TIMEOUT);
            found = register.find(id);
        }
        return found.orElseThrow(
                () -> Problem.unknown("operation: none of this id (expected: one of /dead-letters/operations)"));
    }

    private OperationReport report(Operation operation) {
        return OperationReport.of(
                operation,
                operation.isOver() ? Map.of() : operations.outcomes(operation),
                register.waitsFor().orElse(null));
    }

    /** Outcomes by now: what publish did to the enriched ones, and the notes of the others. */
    private Map<DeadLetterId, RedriveOutcome> outcomes(Collection<DeadLetterEntry> entries) throws BrokerException {
        var noted = entries.stream().filter(entry -> entry.note() != null).toList();
        return noted.isEmpty() ? Map.of() : stage.outcomes(noted);
    }

    private Map<DeadLetterStatus, Integer> counts() {
        var counts = new EnumMap<DeadLetterStatus, Integer>(DeadLetterStatus.class);
        for (var status : DeadLetterStatus.values()) {
            counts.put(status, 0);
        }
        index.matching(new DeadLetterFilter(null, null, null, null, null, null, null, null))
                .forEach(entry -> counts.merge(entry.status(), 1, Integer::sum));
        return counts;
    }

    private static int open(List<DeadLetterEntry> entries) {
        return (int) entries.stream()
                .filter(entry -> entry.status() == DeadLetterStatus.OPEN)
                .count();
    }

    private @Nullable Boolean truncated() {
        return index.isTruncated() ? true : null;
    }

    private <T> T body(HttpServletRequest request, Class<T> type) {
        try (var body = bodies.read(request, MAX_BODY, inFlight)) {
            var value = json.readValue(body.bytes(), type);
            if (value == null) {
                throw Problem.malformed("body: null (expected: a JSON object)");
            }
            return value;
        } catch (JacksonException e) {
            throw Problem.malformed("body: %s (expected: a JSON object as documented)".formatted(reason(e)));
        }
    }

    /** A value that a record refuses says why itself. */
    private static String reason(JacksonException failure) {
        return failure.getCause() instanceof IllegalArgumentException refused
                ? String.valueOf(refused.getMessage())
                : FailureReason.of(failure);
    }
}
