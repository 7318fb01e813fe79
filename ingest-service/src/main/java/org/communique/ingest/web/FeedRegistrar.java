package org.communique.ingest.web;

import java.net.URI;
import java.util.Optional;
import org.communique.ingest.feed.FeedRegistration;
import org.communique.ingest.feed.FeedRegistry;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.web.routing.ForwardableRequest;
import org.communique.ingest.web.routing.RequestRouter;
import org.communique.kit.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Registrar of feeds, at the owner of their source: 201 for a new feed, 200 for a registered one. */
@Component
final class FeedRegistrar {

    private static final Logger LOG = LoggerFactory.getLogger(FeedRegistrar.class);

    private final FeedRegistry registry;
    private final FeedCheck check;
    private final FeedList list;
    private final FeedViews views;
    private final RequestRouter router;

    FeedRegistrar(FeedRegistry registry, FeedCheck check, FeedList list, FeedViews views, RequestRouter router) {
        this.views = views;
        this.registry = registry;
        this.check = check;
        this.list = list;
        this.router = router;
    }

    /**
     * Registers a feed.
     *
     * @param request with the registration, as it came
     * @param checked whether the URL has to lead to a feed now
     */
    ResponseEntity<?> register(FeedRegistration registration, ForwardableRequest request, boolean checked) {
        var existing = list.find(registration.id(), request);
        if (existing.isPresent()) {
            return ResponseEntity.ok(existing.get());
        }
        return checked && !request.wasForwarded()
                ? registerFound(found(registration), registration, request)
                : add(registration, request);
    }

    private FeedRegistration found(FeedRegistration requested) {
        var found = check.find(requested);
        if (!found.registration().id().equals(requested.id())) {
            LOG.info(
                    "feed found url={} by=\"{}\" requested={}",
                    found.registration().url(),
                    found.by(),
                    requested.url());
        }
        return found.registration();
    }

    /** Registers the feed behind a URL, unless it is registered by its own URL. */
    private ResponseEntity<?> registerFound(
            FeedRegistration found, FeedRegistration requested, ForwardableRequest request) {
        var existing = found.id().equals(requested.id()) ? Optional.<FeedView>empty() : list.find(found.id(), request);
        return existing.isPresent() ? ResponseEntity.ok(existing.get()) : add(found, request);
    }

    private ResponseEntity<?> add(FeedRegistration registration, ForwardableRequest request) {
        var forwardable =
                request.wasForwarded() ? request : ForwardableRequest.post("/feeds", FeedBody.json(registration));
        return router.ofSource(registration.publisher(), forwardable, partition -> add(registration, partition));
    }

    private ResponseEntity<?> add(FeedRegistration registration, OwnedPartition partition) {
        requireCommitted(registry.add(registration, partition));
        return ResponseEntity.created(URI.create("/feeds/" + registration.id()))
                .body(views.of(registration.id(), partition));
    }

    /** @throws org.springframework.web.ErrorResponseException 503 unless a transaction was committed */
    static void requireCommitted(CommitOutcome outcome) {
        if (!(outcome instanceof CommitOutcome.Committed)) {
            throw Problem.unavailable("not committed to Kafka: %s; retry".formatted(outcome.text()));
        }
    }
}
