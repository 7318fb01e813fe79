package org.communique.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.partition.OwnedPartitions;
import org.communique.ingest.poll.PollOutcome;
import org.communique.ingest.poll.Poller;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.state.Subscription;
import org.communique.ingest.web.body.Bodies;
import org.communique.ingest.web.routing.ForwardableRequest;
import org.communique.ingest.web.routing.RequestRouter;
import org.communique.ingest.websub.HubCallback;
import org.communique.ingest.websub.HubNotification;
import org.communique.ingest.websub.HubVerification;
import org.communique.ingest.websub.PendingUnsubscribes;
import org.communique.ingest.websub.WebSubSettings;
import org.communique.kit.body.LimitedBody;
import org.communique.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Callback of WebSub, answered by the owner of the feed whichever instance a hub calls. A notification is acknowledged
 * after the commit to Kafka, or when that takes long: then the next poll finds its items.
 */
@RestController
@RequestMapping(WebSubSettings.PATH + "{feed}/{key}")
class WebSubController {

    /** Hubs time out after some ten seconds. */
    private static final long SECONDS = 8;

    /** Minutes until an unprocessed notification frees its memory, as when its feed was deleted. */
    private static final long EXPIRY_MINUTES = 10;

    private static final int MAX_CONCURRENT = 8;

    private final HubCallback callback;
    private final PendingUnsubscribes pendingUnsubscribes;
    private final Poller poller;
    private final RequestRouter router;
    private final OwnedPartitions partitions;
    private final Bodies bodies;
    private final Semaphore permits = new Semaphore(MAX_CONCURRENT);

    WebSubController(
            HubCallback callback,
            PendingUnsubscribes pendingUnsubscribes,
            Poller poller,
            RequestRouter router,
            OwnedPartitions partitions,
            Bodies bodies) {
        this.callback = callback;
        this.pendingUnsubscribes = pendingUnsubscribes;
        this.poller = poller;
        this.router = router;
        this.partitions = partitions;
        this.bodies = bodies;
    }

    /** Verifies a subscription, or records its denial: sections 5.2 and 5.3. */
    @GetMapping
    ResponseEntity<?> verify(
            @PathVariable String feed,
            HttpServletRequest request,
            @RequestParam(name = "hub.mode", required = false) @Nullable String mode,
            @RequestParam(name = "hub.topic", required = false) @Nullable String topic,
            @RequestParam(name = "hub.challenge", required = false) @Nullable String challenge,
            @RequestParam(name = "hub.lease_seconds", required = false) @Nullable Long lease) {
        var verification = new HubVerification(mode, topic, challenge, lease);
        if (challenge != null && pendingUnsubscribes.confirms(request.getRequestURI(), verification)) {
            return confirmed(challenge);
        }
        return atOwner(
                feed,
                ForwardableRequest.of(request),
                request,
                (known, partition) -> answer(verification, known, partition)
                        .<ResponseEntity<?>>map(WebSubController::confirmed)
                        .orElseThrow(() -> Problem.unknown("topic '%s': not subscribed".formatted(topic))));
    }

    /** Answers another instance whether a callback is known, before that reads a body sent there. */
    @RequestMapping(method = RequestMethod.HEAD)
    ResponseEntity<?> isKnown(@PathVariable String feed, HttpServletRequest request) {
        return atOwner(feed, ForwardableRequest.of(request), request, (_, _) -> accepted());
    }

    /**
     * Accepts content of a hub: sections 7 and 8. The body is not read at an unknown callback. That is 410, so that the
     * hub stops; while several instances share the feeds it is 404, because its partition may just be moving.
     */
    @PostMapping
    ResponseEntity<?> push(@PathVariable String feed, HttpServletRequest request) {
        try {
            var known = atOwner(feed, ForwardableRequest.of(request).as("HEAD"), request, (_, _) -> accepted());
            return known.getStatusCode().is2xxSuccessful() ? process(feed, request) : known;
        } catch (ErrorResponseException e) {
            if (e.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND) && partitions.complete()) {
                return ResponseEntity.status(HttpStatus.GONE).build();
            }
            throw e;
        }
    }

    private ResponseEntity<?> process(String feed, HttpServletRequest request) {
        try (var body = bodies.document(request, Bodies.DOCUMENT)) {
            if (!permits.tryAcquire()) {
                throw Problem.busy("%d notifications are in progress, the maximum; retry".formatted(MAX_CONCURRENT));
            }
            try {
                return process(feed, request, body);
            } finally {
                permits.release();
            }
        }
    }

    private ResponseEntity<?> process(String feed, HttpServletRequest request, LimitedBody body) {
        var forwardable = ForwardableRequest.of(request, body.bytes());
        return atOwner(feed, forwardable, request, (known, partition) -> {
            var notification = new HubNotification(body.bytes(), request.getContentType());
            boolean genuine =
                    callback.isGenuine(notification, forwardable.signature().orElse(null), known);
            return genuine ? process(notification, body, known, partition) : accepted();
        });
    }

    private ResponseEntity<?> process(
            HubNotification notification, LimitedBody body, Subscription known, OwnedPartition partition) {
        if (partition.feed(known.feed()).filter(Feed::isDisabled).isPresent()) {
            return accepted();
        }
        try {
            var outcomes = poller.push(known.feed(), partition, notification);
            body.keepUntil(outcomes.copy().orTimeout(EXPIRY_MINUTES, TimeUnit.MINUTES));
            var outcome = outcomes.get(SECONDS, TimeUnit.SECONDS);
            if (outcome instanceof PollOutcome.NotWritten) {
                throw Problem.unavailable("not committed to Kafka; retry");
            }
            return accepted();
        } catch (TimeoutException | ExecutionException e) {
            return accepted();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("the instance is shutting down; retry");
        }
    }

    private ResponseEntity<?> atOwner(
            String feed,
            ForwardableRequest forwardable,
            HttpServletRequest request,
            BiFunction<Subscription, OwnedPartition, ResponseEntity<?>> here) {
        var id = feedId(feed);
        return router.ofResource("callback", () -> partitions.of(id), forwardable, partition -> {
            var known = callback.subscription(id, request.getRequestURI(), partition)
                    .orElseThrow(() -> Problem.unknown("callback: unknown (expected: one of a subscription)"));
            return here.apply(known, partition);
        });
    }

    private Optional<String> answer(HubVerification verification, Subscription known, OwnedPartition partition) {
        try {
            return callback.verify(verification, known, partition);
        } catch (IllegalStateException e) {
            throw Problem.unavailable("%s; retry".formatted(e.getMessage()));
        }
    }

    private static FeedId feedId(String feed) {
        try {
            return new FeedId(feed);
        } catch (IllegalArgumentException e) {
            throw Problem.unknown(String.valueOf(e.getMessage()));
        }
    }

    private static ResponseEntity<?> accepted() {
        return ResponseEntity.accepted().build();
    }

    private static ResponseEntity<?> confirmed(String challenge) {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(challenge);
    }
}
