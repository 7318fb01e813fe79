package org.communique.ingest.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.communique.ingest.partition.OwnedPartitions;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.web.routing.ForwardableRequest;
import org.communique.ingest.web.routing.PeerClient;
import org.communique.ingest.web.routing.RequestRouter;
import org.communique.kit.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All feeds, ours and those of the other instances. */
@Component
final class FeedList {

    private final OwnedPartitions territories;
    private final RequestRouter owners;
    private final PeerClient peers;
    private final JsonMapper json;

    FeedList(OwnedPartitions territories, RequestRouter owners, PeerClient peers, JsonMapper json) {
        this.territories = territories;
        this.owners = owners;
        this.peers = peers;
        this.json = json;
    }

    /** What another instance answers. */
    private record Answer(List<FeedView> feeds) {}

    /** All feeds by URL; only ours when another instance asks. */
    List<FeedView> feeds(ForwardableRequest request) {
        var all = new ArrayList<>(ours());
        if (!request.wasForwarded() && !territories.complete()) {
            requireReady();
            owners.others().forEach(other -> all.addAll(theirs(other)));
        }
        all.sort(Comparator.comparing(view -> view.feed().url()));
        return all;
    }

    /** A feed that is named already, wherever; not looked for elsewhere when another instance asks. */
    Optional<FeedView> find(FeedId id, ForwardableRequest request) {
        var ours = ours(id);
        if (ours.isPresent() || request.wasForwarded() || territories.complete()) {
            return ours;
        }
        requireReady();
        return owners.others().stream()
                .flatMap(other -> peers.ask(other, ForwardableRequest.get("/feeds/" + id)).stream())
                .filter(answer -> answer.getStatusCode() == HttpStatus.OK)
                .flatMap(answer -> Optional.ofNullable(answer.getBody()).stream())
                .map(body -> json.readValue(body, FeedView.class))
                .findFirst();
    }

    private Optional<FeedView> ours(FeedId id) {
        return territories.of(id).flatMap(territory -> territory.feed(id).map(feed -> FeedView.of(feed, territory)));
    }

    private List<FeedView> ours() {
        return territories.active().stream()
                .flatMap(territory -> territory.feeds().stream().map(feed -> FeedView.of(feed, territory)))
                .toList();
    }

    private List<FeedView> theirs(URI other) {
        return peers.ask(other, ForwardableRequest.get("/feeds"))
                .filter(answer -> answer.getStatusCode() == HttpStatus.OK)
                .flatMap(answer -> Optional.ofNullable(answer.getBody()))
                .map(body -> json.readValue(body, Answer.class).feeds())
                .orElseThrow(() -> Problem.unavailable(
                        "feeds of instance %s: no answer (expected: all its feeds)".formatted(other)));
    }

    private void requireReady() {
        if (!territories.ready()) {
            throw Problem.unavailable("feeds: not known yet (expected: all that is known was read)");
        }
    }
}
