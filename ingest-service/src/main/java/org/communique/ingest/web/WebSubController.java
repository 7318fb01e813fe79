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
 * The callback of WebSub. Whatever instance a hub calls, the owner of the feed answers. A push is answered when it is in
 * Kafka, or when that takes long: what is lost then is found by the next poll.
 */
@RestController
@RequestMapping(WebSubSettings.PATH + "{feed}/{key}")
class WebSubController {

    /** Hubs wait some ten seconds. */
    private static final long SECONDS = 8;
    /** Minutes after which a push that was not taken in, as its feed is gone, takes no room any more. */
    private static final long FORGOTTEN = 10;

    private static final int AT_ONCE = 8;

    private final HubCallback callback;
    private final PendingUnsubscribes farewells;
    private final Poller poller;
    private final RequestRouter owners;
    private final OwnedPartitions territories;
    private final Bodies bodies;
    private final Semaphore places = new Semaphore(AT_ONCE);

    WebSubController(
            HubCallback callback,
            PendingUnsubscribes farewells,
            Poller poller,
            RequestRouter owners,
            OwnedPartitions territories,
            Bodies bodies) {
        this.callback = callback;
        this.farewells = farewells;
        this.poller = poller;
        this.owners = owners;
        this.territories = territories;
        this.bodies = bodies;
    }

    /** A hub asks whether a request was ours, or says that it will not push: sections 5.2 and 5.3. */
    @GetMapping
    ResponseEntity<?> verify(
            @PathVariable String feed,
            HttpServletRequest request,
            @RequestParam(name = "hub.mode", required = false) @Nullable String mode,
            @RequestParam(name = "hub.topic", required = false) @Nullable String topic,
            @RequestParam(name = "hub.challenge", required = false) @Nullable String challenge,
            @RequestParam(name = "hub.lease_seconds", required = false) @Nullable Long lease) {
        var intent = new HubVerification(mode, topic, challenge, lease);
        if (challenge != null && farewells.confirms(request.getRequestURI(), intent)) {
            return confirmed(challenge);
        }
        return atOwner(
                feed,
                ForwardableRequest.of(request),
                request,
                (known, territory) -> answer(intent, known, territory)
                        .<ResponseEntity<?>>map(WebSubController::confirmed)
                        .orElseThrow(() -> Problem.unknown("topic '%s': not asked for".formatted(topic))));
    }

    /** Another instance asks whether a hub was told a callback, before it reads what came there. */
    @RequestMapping(method = RequestMethod.HEAD)
    ResponseEntity<?> isKnown(@PathVariable String feed, HttpServletRequest request) {
        return atOwner(feed, ForwardableRequest.of(request), request, (_, _) -> accepted());
    }

    /**
     * A hub pushes: sections 7 and 8. What comes at a callback that no hub was told is not read. A callback that is
     * certainly not known any more is 410, so that the hub stops; while several instances share the feeds, it is 404, as
     * one that nobody knows may just be moving.
     */
    @PostMapping
    ResponseEntity<?> push(@PathVariable String feed, HttpServletRequest request) {
        try {
            var known = atOwner(feed, ForwardableRequest.of(request).as("HEAD"), request, (_, _) -> accepted());
            return known.getStatusCode().is2xxSuccessful() ? take(feed, request) : known;
        } catch (ErrorResponseException e) {
            if (e.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND) && territories.complete()) {
                return ResponseEntity.status(HttpStatus.GONE).build();
            }
            throw e;
        }
    }

    private ResponseEntity<?> take(String feed, HttpServletRequest request) {
        try (var body = bodies.document(request, Bodies.DOCUMENT)) {
            if (!places.tryAcquire()) {
                throw Problem.busy("pushes of hubs under way: %d (expected: fewer); retry".formatted(AT_ONCE));
            }
            try {
                return take(feed, request, body);
            } finally {
                places.release();
            }
        }
    }

    private ResponseEntity<?> take(String feed, HttpServletRequest request, LimitedBody body) {
        var passage = ForwardableRequest.of(request, body.bytes());
        return atOwner(feed, passage, request, (known, territory) -> {
            var delivery = new HubNotification(body.bytes(), request.getContentType());
            boolean genuine = callback.isGenuine(delivery, passage.signature().orElse(null), known);
            return genuine ? take(delivery, body, known, territory) : accepted();
        });
    }

    private ResponseEntity<?> take(
            HubNotification delivery, LimitedBody body, Subscription known, OwnedPartition territory) {
        if (territory.feed(known.feed()).filter(Feed::isDisabled).isPresent()) {
            return accepted();
        }
        try {
            var taken = poller.push(known.feed(), territory, delivery);
            body.keepUntil(taken.copy().orTimeout(FORGOTTEN, TimeUnit.MINUTES));
            var outcome = taken.get(SECONDS, TimeUnit.SECONDS);
            if (outcome instanceof PollOutcome.NotWritten) {
                throw Problem.unavailable("push: not written (expected: committed to Kafka); to be sent again");
            }
            return accepted();
        } catch (TimeoutException | ExecutionException e) {
            return accepted();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("push: interrupted (expected: an outcome)");
        }
    }

    private ResponseEntity<?> atOwner(
            String feed,
            ForwardableRequest passage,
            HttpServletRequest request,
            BiFunction<Subscription, OwnedPartition, ResponseEntity<?>> here) {
        var id = feedId(feed);
        return owners.ofThing("callback", () -> territories.of(id), passage, territory -> {
            var known = callback.subscription(id, request.getRequestURI(), territory)
                    .orElseThrow(() -> Problem.unknown("callback: not known (expected: one that a hub was told)"));
            return here.apply(known, territory);
        });
    }

    private Optional<String> answer(HubVerification intent, Subscription known, OwnedPartition territory) {
        try {
            return callback.verify(intent, known, territory);
        } catch (IllegalStateException e) {
            throw Problem.unavailable("%s (expected: committed to Kafka); to be asked again".formatted(e.getMessage()));
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
