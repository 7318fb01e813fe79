package org.communique.ingest.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Revision;
import org.communique.ingest.detect.ChangeDecision;
import org.communique.ingest.metrics.IngestMeters;
import org.communique.ingest.partition.OwnedPartitions;
import org.communique.ingest.push.EmbargoReleaseOutcome;
import org.communique.ingest.push.EmbargoReleaser;
import org.communique.ingest.push.MalformedPushException;
import org.communique.ingest.push.Push;
import org.communique.ingest.push.PushHints;
import org.communique.ingest.push.PushOutcome;
import org.communique.ingest.push.PushReader;
import org.communique.ingest.push.PushSettings;
import org.communique.ingest.push.PushedRelease;
import org.communique.ingest.text.CredentialsInUrlException;
import org.communique.ingest.web.body.Bodies;
import org.communique.ingest.web.routing.ForwardableRequest;
import org.communique.ingest.web.routing.RequestRouter;
import org.communique.kit.body.BodyText;
import org.communique.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pushes, withdrawals and lifted embargoes. 202 means committed to Kafka. */
@RestController
@RequestMapping("/releases")
class ReleasesController {

    private static final int MAX_LINE = 200;
    private static final Pattern NOT_IN_LINE = Pattern.compile("[\\p{Cntrl}\"\\u2028\\u2029\\x{80}-\\x{9f}]");

    private final Push push;
    private final EmbargoReleaser embargoReleaser;
    private final PushReader reader;
    private final RequestRouter router;
    private final OwnedPartitions partitions;
    private final PushSettings settings;
    private final MeterRegistry meters;
    private final Bodies bodies;
    private final Semaphore permits;
    private final Semaphore parsePermits;

    ReleasesController(
            Push push,
            EmbargoReleaser embargoReleaser,
            PushReader reader,
            RequestRouter router,
            OwnedPartitions partitions,
            PushSettings settings,
            MeterRegistry meters,
            Bodies bodies) {
        this.push = push;
        this.embargoReleaser = embargoReleaser;
        this.reader = reader;
        this.router = router;
        this.partitions = partitions;
        this.settings = settings;
        this.meters = meters;
        this.bodies = bodies;
        this.permits = new Semaphore(settings.maxConcurrent());
        this.parsePermits = new Semaphore(Math.toIntExact(settings.maxBody().toBytes()));
    }

    @PostMapping(consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<?> push(
            HttpServletRequest request, @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun) {
        return counted(() -> {
            try (var body = bodies.push(request, settings.maxBody().toBytes())) {
                return withPermit(() -> push(request, body.bytes(), dryRun));
            }
        });
    }

    private ResponseEntity<?> push(HttpServletRequest request, byte[] body, boolean dryRun) {
        var pushed = parseWithPermit(request, body);
        return router.ofSource(
                pushed.origin().source(),
                ForwardableRequest.of(request, body),
                partition -> dryRun
                        ? ResponseEntity.ok(DryRun.of(push.dryRun(pushed, partition)))
                        : answer(push.push(pushed, partition), pushed.id()));
    }

    /**
     * Decision about a push that is not made.
     *
     * @param id of the release
     * @param revision that it would have
     * @param decision in one word, such as {@code new}, {@code revised}, {@code amended} or {@code unchanged}
     */
    record DryRun(ReleaseId id, Revision revision, String decision) {

        static DryRun of(ChangeDecision decision) {
            var identity = decision.state().identity();
            return new DryRun(identity.id(), identity.revision(), decision.word());
        }
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> withdraw(@PathVariable String id, HttpServletRequest request) {
        return counted(() -> withPermit(() -> {
            var release = releaseId(id);
            return router.ofResource(
                    "release '%s'".formatted(id),
                    () -> partitions.of(release),
                    ForwardableRequest.of(request),
                    partition -> answer(push.withdraw(release, partition), release));
        }));
    }

    /**
     * Lifts the embargo of a release, or the hold of a notice in its text.
     *
     * @param by the operator; null when not given
     * @param reason for people; null when not given
     */
    @PostMapping("/{id}/release")
    ResponseEntity<?> lift(
            @PathVariable String id,
            @RequestParam(name = "by", required = false) @Nullable String by,
            @RequestParam(name = "reason", required = false) @Nullable String reason,
            HttpServletRequest request) {
        return counted(() -> withPermit(() -> {
            var release = releaseId(id);
            var operator = line("by", by);
            var why = line("reason", reason);
            return router.ofResource(
                    "release '%s'".formatted(id),
                    () -> partitions.of(release),
                    ForwardableRequest.of(request),
                    partition -> answer(embargoReleaser.lift(release, operator, why, partition), release));
        }));
    }

    private static @Nullable String line(String name, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.length() > MAX_LINE || NOT_IN_LINE.matcher(given).find()) {
            throw Problem.malformed("%s: %d characters (expected: one line of at most %d characters)"
                    .formatted(name, given.length(), MAX_LINE));
        }
        return given.strip();
    }

    /** Parses a body when its size in permits is free: parsing takes many times the size in memory. */
    private PushedRelease parseWithPermit(HttpServletRequest request, byte[] body) {
        int size = Math.max(1, body.length);
        boolean acquired = false;
        try {
            acquired = parsePermits.tryAcquire(size, settings.ownerTimeout().toMillis(), TimeUnit.MILLISECONDS);
            if (!acquired) {
                throw Problem.busy("too many releases are being parsed; retry");
            }
            return parse(request, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("the instance is shutting down; retry");
        } finally {
            if (acquired) {
                parsePermits.release(size);
            }
        }
    }

    private PushedRelease parse(HttpServletRequest request, byte[] body) {
        var type = MediaType.parseMediaType(request.getContentType());
        var text = BodyText.of(body, type);
        try {
            if (type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
                return reader.json(text, hints(request));
            }
            var kind = type.isCompatibleWith(MediaType.TEXT_HTML) ? Content.Type.HTML : Content.Type.PLAIN;
            return reader.text(kind, text, hints(request));
        } catch (CredentialsInUrlException e) {
            throw Problem.unprocessable(String.valueOf(e.getMessage()));
        } catch (MalformedPushException e) {
            throw Problem.malformed(String.valueOf(e.getMessage()));
        }
    }

    private static PushHints hints(HttpServletRequest request) {
        return new PushHints(
                request.getParameter("source"),
                request.getParameter("guid"),
                request.getParameter("url"),
                request.getParameter("language"));
    }

    private static ReleaseId releaseId(String id) {
        try {
            return new ReleaseId(id);
        } catch (IllegalArgumentException e) {
            throw Problem.unknown(String.valueOf(e.getMessage()));
        }
    }

    private static ResponseEntity<Identity> answer(PushOutcome outcome, ReleaseId id) {
        return switch (outcome) {
            case PushOutcome.Accepted accepted ->
                ResponseEntity.status(HttpStatus.ACCEPTED).body(accepted.identity());
            case PushOutcome.NotKnown _ ->
                throw Problem.unknown("release '%s': unknown (expected: one that was polled or pushed)".formatted(id));
            case PushOutcome.NotWritten no ->
                throw Problem.unavailable("not committed to Kafka: %s; retry".formatted(no.reason()));
        };
    }

    private static ResponseEntity<Identity> answer(EmbargoReleaseOutcome outcome, ReleaseId id) {
        return switch (outcome) {
            case EmbargoReleaseOutcome.Lifted lifted ->
                ResponseEntity.status(HttpStatus.ACCEPTED).body(lifted.identity());
            case EmbargoReleaseOutcome.LiftedBefore before -> ResponseEntity.ok(before.identity());
            case EmbargoReleaseOutcome.NotKnown _ ->
                throw Problem.unknown("release '%s': unknown (expected: one that was polled or pushed)".formatted(id));
            case EmbargoReleaseOutcome.Withdrawn _ ->
                throw Problem.conflict("release '%s' is withdrawn; push it again to publish it".formatted(id));
            case EmbargoReleaseOutcome.NotKept _ ->
                throw Problem.conflict(
                        ("release '%s': its text is no longer in the topic releases.raw, beyond its retention;"
                                        + " push it again with embargoedUntil in the past")
                                .formatted(id));
            case EmbargoReleaseOutcome.NotWritten no ->
                throw Problem.unavailable("release '%s': not committed to Kafka: %s; retry".formatted(id, no.reason()));
        };
    }

    private ResponseEntity<?> counted(Supplier<ResponseEntity<?>> work) {
        try {
            var answer = work.get();
            IngestMeters.PUSHES.count(
                    meters, Integer.toString(answer.getStatusCode().value()));
            return answer;
        } catch (ErrorResponseException e) {
            IngestMeters.PUSHES.count(meters, Integer.toString(e.getStatusCode().value()));
            throw e;
        }
    }

    /** Limits concurrent requests; further ones are refused (429). */
    private ResponseEntity<?> withPermit(Supplier<ResponseEntity<?>> work) {
        if (!permits.tryAcquire()) {
            throw Problem.busy("%d requests are in progress, the maximum; retry".formatted(settings.maxConcurrent()));
        }
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }
}
