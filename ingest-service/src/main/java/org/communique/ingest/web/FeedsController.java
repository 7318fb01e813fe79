package org.communique.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.communique.ingest.feed.FeedRegistration;
import org.communique.ingest.feed.FeedRegistry;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.partition.OwnedPartitions;
import org.communique.ingest.poll.PollOutcome;
import org.communique.ingest.poll.Poller;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.web.body.Bodies;
import org.communique.ingest.web.routing.ForwardableRequest;
import org.communique.ingest.web.routing.RequestRouter;
import org.communique.ingest.websub.Subscriptions;
import org.communique.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registration, health and polls of feeds. */
@RestController
@RequestMapping("/feeds")
class FeedsController {

    private static final long POLL_SECONDS = 60;

    private final FeedRegistry registry;
    private final FeedRegistrar registrar;
    private final FeedList list;
    private final FeedViews views;
    private final Poller poller;
    private final RequestRouter router;
    private final OwnedPartitions partitions;
    private final Subscriptions subscriptions;
    private final Bodies bodies;

    FeedsController(
            FeedRegistry registry,
            FeedRegistrar registrar,
            FeedList list,
            FeedViews views,
            Poller poller,
            RequestRouter router,
            OwnedPartitions partitions,
            Subscriptions subscriptions,
            Bodies bodies) {
        this.registry = registry;
        this.registrar = registrar;
        this.list = list;
        this.views = views;
        this.poller = poller;
        this.router = router;
        this.partitions = partitions;
        this.subscriptions = subscriptions;
        this.bodies = bodies;
    }

    /**
     * Lists feeds by URL.
     *
     * @param state such as {@code failing}; null for any
     * @param label one of theirs; null for any
     * @param limit feeds of one page; null for all of them
     * @param after URL of the last feed of the page before, {@code next} there; null for the first page
     */
    @GetMapping
    FeedPage all(
            HttpServletRequest request,
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "label", required = false) @Nullable String label,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        var filter = new FeedFilter(state, label);
        var feeds = list.feeds(ForwardableRequest.of(request)).stream()
                .filter(filter::matches)
                .toList();
        return FeedPage.of(feeds, limit, after);
    }

    /**
     * Pauses feeds until they are resumed.
     *
     * @param label of the feeds
     * @param by person or program that pauses them
     */
    @PostMapping("/pause")
    Map<String, Object> pause(
            HttpServletRequest request,
            @RequestParam(name = "label") String label,
            @RequestParam(name = "by", defaultValue = "request") String by) {
        return setAll(new FeedFilter(null, label), by, request);
    }

    /** Resumes paused feeds. */
    @PostMapping("/resume")
    Map<String, Object> resume(HttpServletRequest request, @RequestParam(name = "label") String label) {
        return setAll(new FeedFilter("disabled", label), null, request);
    }

    /** @param check whether the URL has to lead to a feed at this moment */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> register(
            HttpServletRequest request, @RequestParam(name = "check", defaultValue = "true") boolean check) {
        try (var body = bodies.document(request, FeedBody.MAX_BYTES)) {
            return registrar.register(
                    FeedBody.parse(body.bytes()).registration(), ForwardableRequest.of(request, body.bytes()), check);
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(@PathVariable String id, HttpServletRequest request) {
        return atOwner(
                id, ForwardableRequest.of(request), partition -> ResponseEntity.ok(views.of(feedId(id), partition)));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> change(@PathVariable String id, HttpServletRequest request) {
        try (var body = bodies.document(request, FeedBody.MAX_BYTES)) {
            return change(id, FeedBody.parse(body.bytes()), ForwardableRequest.of(request, body.bytes()));
        }
    }

    /** Changes the fields of a feed that the body names (RFC 7396). */
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<?> patch(@PathVariable String id, HttpServletRequest request) {
        try (var body = bodies.document(request, FeedBody.MAX_BYTES)) {
            return atOwner(id, ForwardableRequest.of(request, body.bytes()), partition -> {
                FeedRegistrar.requireCommitted(registry.change(
                        feedId(id), feed -> FeedBody.patched(feed, body.bytes()).registrationOf(feed), partition));
                return ResponseEntity.ok(views.of(feedId(id), partition));
            });
        }
    }

    private ResponseEntity<?> change(String id, FeedBody body, ForwardableRequest forwardable) {
        return atOwner(id, forwardable, partition -> {
            var feed = partition.feed(feedId(id)).orElseThrow();
            FeedRegistrar.requireCommitted(registry.change(feed, body.registrationOf(feed), partition));
            return ResponseEntity.ok(views.of(feed.id(), partition));
        });
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> delete(@PathVariable String id, HttpServletRequest request) {
        return atOwner(id, ForwardableRequest.of(request), partition -> {
            var subscription = partition.subscription(feedId(id));
            FeedRegistrar.requireCommitted(registry.delete(feedId(id), partition));
            subscription.ifPresent(known -> Thread.ofVirtual().start(() -> subscriptions.unsubscribe(known)));
            return ResponseEntity.noContent().build();
        });
    }

    @PostMapping("/{id}/poll")
    ResponseEntity<?> poll(@PathVariable String id, HttpServletRequest request) {
        return atOwner(id, ForwardableRequest.of(request), partition -> {
            var outcome = pollNow(feedId(id), partition);
            return ResponseEntity.ok(
                    Map.of("outcome", outcome.word(), "text", outcome.text(), "feed", views.of(feedId(id), partition)));
        });
    }

    private Map<String, Object> setAll(FeedFilter filter, @Nullable String disabledBy, HttpServletRequest request) {
        var changed = new ArrayList<String>();
        var failed = new ArrayList<String>();
        for (var view : list.feeds(ForwardableRequest.of(request))) {
            if (filter.matches(view)) {
                (setDisabledBy(view.feed(), disabledBy) ? changed : failed)
                        .add(view.feed().id().value());
            }
        }
        return Map.of("changed", changed, "failed", failed);
    }

    private boolean setDisabledBy(Feed feed, @Nullable String disabledBy) {
        var body = FeedBody.json(FeedRegistration.of(feed, feed.options().withDisabledBy(disabledBy)));
        var id = feed.id().value();
        try {
            var answer = change(id, FeedBody.parse(body), ForwardableRequest.put("/feeds/" + id, body));
            return answer.getStatusCode().is2xxSuccessful();
        } catch (ErrorResponseException e) {
            return false;
        }
    }

    private PollOutcome pollNow(FeedId id, OwnedPartition partition) {
        try {
            return poller.pollNow(id, partition).get(POLL_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw Problem.unavailable(
                    "the poll takes longer than %d s; see the feed for its outcome".formatted(POLL_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("the instance is shutting down; retry");
        }
    }

    private ResponseEntity<?> atOwner(
            String id, ForwardableRequest request, Function<OwnedPartition, ResponseEntity<?>> here) {
        var feed = feedId(id);
        return router.ofResource("feed '%s'".formatted(id), () -> partitions.of(feed), request, here);
    }

    private static FeedId feedId(String id) {
        try {
            return new FeedId(id);
        } catch (IllegalArgumentException e) {
            throw Problem.unknown(String.valueOf(e.getMessage()));
        }
    }
}
