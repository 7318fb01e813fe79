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
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Names a feed wherever it belongs: 201 when it is new, 200 when it was named before. */
@Component
final class FeedRegistrar {

    private final FeedRegistry registry;
    private final FeedCheck check;
    private final FeedList list;
    private final RequestRouter owners;
    private final JsonMapper json;

    FeedRegistrar(FeedRegistry registry, FeedCheck check, FeedList list, RequestRouter owners, JsonMapper json) {
        this.registry = registry;
        this.check = check;
        this.list = list;
        this.owners = owners;
        this.json = json;
    }

    /**
     * Names it.
     *
     * @param request by which it is named
     * @param checked whether the URL has to lead to a feed at this moment
     */
    ResponseEntity<?> name(FeedRegistration naming, ForwardableRequest request, boolean checked) {
        var there = list.find(naming.id(), request);
        if (there.isPresent()) {
            return ResponseEntity.ok(there.get());
        }
        return checked && !request.wasForwarded()
                ? found(check.find(naming).naming(), request, naming)
                : add(naming, request);
    }

    /** A page may have named a feed that is there. */
    private ResponseEntity<?> found(FeedRegistration known, ForwardableRequest request, FeedRegistration said) {
        var there = known.id().equals(said.id()) ? Optional.<FeedView>empty() : list.find(known.id(), request);
        return there.isPresent() ? ResponseEntity.ok(there.get()) : add(known, request);
    }

    private ResponseEntity<?> add(FeedRegistration known, ForwardableRequest request) {
        var passage =
                request.wasForwarded() ? request : ForwardableRequest.post("/feeds", json.writeValueAsBytes(known));
        return owners.ofSource(known.publisher(), passage, territory -> add(known, territory));
    }

    private ResponseEntity<?> add(FeedRegistration naming, OwnedPartition territory) {
        requireCommitted(registry.add(naming, territory));
        return ResponseEntity.created(URI.create("/feeds/" + naming.id())).body(FeedView.of(naming.id(), territory));
    }

    /** @throws org.springframework.web.ErrorResponseException 503 unless a transaction was committed */
    static void requireCommitted(CommitOutcome outcome) {
        if (!(outcome instanceof CommitOutcome.Committed)) {
            throw Problem.unavailable("not written: %s; to be sent again".formatted(outcome.text()));
        }
    }
}
