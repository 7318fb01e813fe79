package org.communique.ingest.web.websub;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.communique.ingest.feed.Feed;
import org.communique.ingest.feed.FeedId;
import org.communique.ingest.ownership.Territories;
import org.communique.ingest.ownership.Territory;
import org.communique.ingest.poll.PollOutcome;
import org.communique.ingest.poll.Poller;
import org.communique.ingest.state.Subscription;
import org.communique.ingest.web.peer.Owners;
import org.communique.ingest.web.peer.Passage;
import org.communique.ingest.web.problem.LimitedBody;
import org.communique.ingest.web.problem.Problem;
import org.communique.ingest.websub.Callback;
import org.communique.ingest.websub.Delivery;
import org.communique.ingest.websub.Farewells;
import org.communique.ingest.websub.Intent;
import org.communique.ingest.websub.WebSubSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The callback of WebSub. Whatever instance a hub calls, the owner of the feed answers. A push is answered when it is in
 * Kafka, or when that takes long: what is lost then is found by the next poll.
 */
@RestController
@RequestMapping(WebSubSettings.PATH + "{feed}/{key}")
class WebSubController {

    private static final long BODY = 10 * 1024 * 1024;
    /** Hubs wait some ten seconds. */
    private static final long SECONDS = 8;
    /** Bodies are read before it is known who sent them. */
    private static final int AT_ONCE = 8;

    private final Callback callback;
    private final Farewells farewells;
    private final Poller poller;
    private final Owners owners;
    private final Territories territories;
    private final Semaphore places = new Semaphore(AT_ONCE);

    WebSubController(Callback callback, Farewells farewells, Poller poller, Owners owners, Territories territories) {
        this.callback = callback;
        this.farewells = farewells;
        this.poller = poller;
        this.owners = owners;
        this.territories = territories;
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
        var intent = new Intent(mode, topic, challenge, lease);
        if (challenge != null && farewells.isMeant(request.getRequestURI(), intent)) {
            return confirmed(challenge);
        }
        return atOwner(
                feed,
                Passage.of(request),
                request,
                (known, territory) -> callback.answer(intent, known, territory)
                        .<ResponseEntity<?>>map(WebSubController::confirmed)
                        .orElseThrow(() -> Problem.unknown("topic '%s': not asked for".formatted(topic))));
    }

    /**
     * A hub pushes: sections 7 and 8. A callback that is certainly not known any more is 410, so that it stops; while
     * several instances share the feeds, it is 404, as one that nobody knows may just be moving.
     */
    @PostMapping
    ResponseEntity<?> push(@PathVariable String feed, HttpServletRequest request) {
        if (!places.tryAcquire()) {
            throw Problem.busy("push: %d others at the same time (expected: fewer)".formatted(AT_ONCE));
        }
        try {
            return take(feed, request, LimitedBody.of(request, BODY));
        } finally {
            places.release();
        }
    }

    private ResponseEntity<?> take(String feed, HttpServletRequest request, byte[] body) {
        var passage = Passage.of(request, body);
        var delivery = new Delivery(body, request.getContentType());
        try {
            return atOwner(feed, passage, request, (known, territory) -> {
                boolean genuine =
                        callback.isGenuine(delivery, passage.signature().orElse(null), known);
                return genuine ? take(delivery, known, territory) : accepted();
            });
        } catch (ErrorResponseException e) {
            if (e.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND) && territories.complete()) {
                return ResponseEntity.status(HttpStatus.GONE).build();
            }
            throw e;
        }
    }

    private ResponseEntity<?> take(Delivery delivery, Subscription known, Territory territory) {
        if (territory.feed(known.feed()).filter(Feed::isDisabled).isPresent()) {
            return accepted();
        }
        try {
            var outcome = poller.push(known.feed(), territory, delivery).get(SECONDS, TimeUnit.SECONDS);
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
            Passage passage,
            HttpServletRequest request,
            BiFunction<Subscription, Territory, ResponseEntity<?>> here) {
        var id = feedId(feed);
        return owners.ofThing("callback", () -> territories.of(id), passage, territory -> {
            var known = callback.subscription(id, request.getRequestURI(), territory)
                    .orElseThrow(() -> Problem.unknown("callback: not known (expected: one that a hub was told)"));
            return here.apply(known, territory);
        });
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
