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

/** Releases that are handed in and withdrawn. An answer of 202 says that it is in Kafka. */
@RestController
@RequestMapping("/releases")
class ReleasesController {

    private static final int LINE = 200;
    private static final Pattern NO_LINE = Pattern.compile("[\\p{Cntrl}\"\\u2028\\u2029\\x{80}-\\x{9f}]");

    private final Push push;
    private final EmbargoReleaser lifts;
    private final PushReader reader;
    private final RequestRouter owners;
    private final OwnedPartitions territories;
    private final PushSettings settings;
    private final MeterRegistry meters;
    private final Bodies bodies;
    private final Semaphore places;
    private final Semaphore beingRead;

    ReleasesController(
            Push push,
            EmbargoReleaser lifts,
            PushReader reader,
            RequestRouter owners,
            OwnedPartitions territories,
            PushSettings settings,
            MeterRegistry meters,
            Bodies bodies) {
        this.push = push;
        this.lifts = lifts;
        this.reader = reader;
        this.owners = owners;
        this.territories = territories;
        this.settings = settings;
        this.meters = meters;
        this.bodies = bodies;
        this.places = new Semaphore(settings.atOnce());
        this.beingRead = new Semaphore(Math.toIntExact(settings.limit().toBytes()));
    }

    @PostMapping(consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<?> push(HttpServletRequest request) {
        return counted(() -> {
            try (var body = bodies.push(request, settings.limit().toBytes())) {
                return inPlace(() -> push(request, body.bytes()));
            }
        });
    }

    private ResponseEntity<?> push(HttpServletRequest request, byte[] body) {
        var pushed = readInTurn(request, body);
        return owners.ofSource(
                pushed.source(),
                ForwardableRequest.of(request, body),
                territory -> answer(push.push(pushed, territory), pushed.id()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> withdraw(@PathVariable String id, HttpServletRequest request) {
        return counted(() -> inPlace(() -> {
            var release = releaseId(id);
            return owners.ofThing(
                    "release '%s'".formatted(id),
                    () -> territories.of(release),
                    ForwardableRequest.of(request),
                    territory -> answer(push.withdraw(release, territory), release));
        }));
    }

    /**
     * Lets a release out in spite of its embargo, or of a notice that holds it.
     *
     * @param by who decided; null when not said
     * @param reason for people; null when not said
     */
    @PostMapping("/{id}/release")
    ResponseEntity<?> lift(
            @PathVariable String id,
            @RequestParam(name = "by", required = false) @Nullable String by,
            @RequestParam(name = "reason", required = false) @Nullable String reason,
            HttpServletRequest request) {
        return counted(() -> inPlace(() -> {
            var release = releaseId(id);
            var who = line("by", by);
            var why = line("reason", reason);
            return owners.ofThing(
                    "release '%s'".formatted(id),
                    () -> territories.of(release),
                    ForwardableRequest.of(request),
                    territory -> answer(lifts.lift(release, who, why, territory), release));
        }));
    }

    private static @Nullable String line(String name, @Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        if (said.length() > LINE || NO_LINE.matcher(said).find()) {
            throw Problem.malformed("%s: %d characters (expected: one line of at most %d characters)"
                    .formatted(name, said.length(), LINE));
        }
        return said.strip();
    }

    /** A page takes many times its size while it is read: one of the largest, or some that are smaller, at a time. */
    private PushedRelease readInTurn(HttpServletRequest request, byte[] body) {
        int size = Math.max(1, body.length);
        boolean ours = false;
        try {
            ours = beingRead.tryAcquire(size, settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (!ours) {
                throw Problem.busy("releases being read: too many (expected: fewer); retry");
            }
            return read(request, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("push: interrupted (expected: an outcome); retry");
        } finally {
            if (ours) {
                beingRead.release(size);
            }
        }
    }

    private PushedRelease read(HttpServletRequest request, byte[] body) {
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
                throw Problem.unknown("release '%s': not known (expected: one that was seen before)".formatted(id));
            case PushOutcome.NotWritten no ->
                throw Problem.unavailable(
                        "not written: %s (expected: committed to Kafka); to be sent again".formatted(no.reason()));
        };
    }

    private static ResponseEntity<Identity> answer(EmbargoReleaseOutcome outcome, ReleaseId id) {
        return switch (outcome) {
            case EmbargoReleaseOutcome.Lifted lifted ->
                ResponseEntity.status(HttpStatus.ACCEPTED).body(lifted.identity());
            case EmbargoReleaseOutcome.LiftedBefore before -> ResponseEntity.ok(before.identity());
            case EmbargoReleaseOutcome.NotKnown _ ->
                throw Problem.unknown("release '%s': not known (expected: one that was seen before)".formatted(id));
            case EmbargoReleaseOutcome.Withdrawn _ ->
                throw Problem.conflict("release '%s': withdrawn (expected: one that is not)".formatted(id));
            case EmbargoReleaseOutcome.NotKept _ ->
                throw Problem.conflict(
                        ("release '%s': its text is no longer in the topic releases.raw, whose retention is"
                                        + " over (expected: kept); push it again with embargoedUntil in the past")
                                .formatted(id));
            case EmbargoReleaseOutcome.NotWritten no ->
                throw Problem.unavailable("release '%s': not written: %s (expected: committed to Kafka); retry"
                        .formatted(id, no.reason()));
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

    /** A limited number at a time; more are asked to come back. */
    private ResponseEntity<?> inPlace(Supplier<ResponseEntity<?>> work) {
        if (!places.tryAcquire()) {
            throw Problem.busy("requests under way: %d (expected: fewer); retry".formatted(settings.atOnce()));
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
