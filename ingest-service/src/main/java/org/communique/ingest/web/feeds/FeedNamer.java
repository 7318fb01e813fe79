package org.communique.ingest.web.feeds;

import java.net.URI;
import java.util.Optional;
import org.communique.ingest.ownership.Territory;
import org.communique.ingest.registry.FeedNaming;
import org.communique.ingest.registry.FeedRegistry;
import org.communique.ingest.web.peer.Owners;
import org.communique.ingest.web.peer.Passage;
import org.communique.ingest.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Names a feed wherever it belongs: 201 when it is new, 200 when it was named before. */
@Component
final class FeedNamer {

    private final FeedRegistry registry;
    private final FeedCheck check;
    private final FeedList list;
    private final Owners owners;
    private final JsonMapper json;

    FeedNamer(FeedRegistry registry, FeedCheck check, FeedList list, Owners owners, JsonMapper json) {
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
    ResponseEntity<?> name(FeedNaming naming, Passage request, boolean checked) {
        var there = list.find(naming.id(), request);
        if (there.isPresent()) {
            return ResponseEntity.ok(there.get());
        }
        return checked && !request.wasForwarded()
                ? found(check.find(naming).naming(), request, naming)
                : add(naming, request);
    }

    /** A page may have named a feed that is there. */
    private ResponseEntity<?> found(FeedNaming known, Passage request, FeedNaming said) {
        var there = known.id().equals(said.id()) ? Optional.<FeedView>empty() : list.find(known.id(), request);
        return there.isPresent() ? ResponseEntity.ok(there.get()) : add(known, request);
    }

    private ResponseEntity<?> add(FeedNaming known, Passage request) {
        var passage = request.wasForwarded() ? request : Passage.post("/feeds", json.writeValueAsBytes(known));
        return owners.ofSource(known.publisher(), passage, territory -> add(known, territory));
    }

    private ResponseEntity<?> add(FeedNaming naming, Territory territory) {
        Problem.requireCommitted(registry.add(naming, territory));
        return ResponseEntity.created(URI.create("/feeds/" + naming.id())).body(FeedView.of(naming.id(), territory));
    }
}
