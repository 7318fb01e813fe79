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

/** List of all feeds, of this instance and the others. */
@Component
final class FeedList {

    private final OwnedPartitions partitions;
    private final FeedViews views;
    private final RequestRouter router;
    private final PeerClient peers;
    private final JsonMapper json;

    FeedList(OwnedPartitions partitions, FeedViews views, RequestRouter router, PeerClient peers, JsonMapper json) {
        this.views = views;
        this.partitions = partitions;
        this.router = router;
        this.peers = peers;
        this.json = json;
    }

    /** Response of another instance. */
    private record Response(List<FeedView> feeds) {}

    /** Returns all feeds by URL; only those of this instance when another one forwarded the request. */
    List<FeedView> feeds(ForwardableRequest request) {
        var all = new ArrayList<>(local());
        if (!request.wasForwarded() && !partitions.complete()) {
            requireReady();
            router.others().forEach(other -> all.addAll(remote(other)));
        }
        all.sort(Comparator.comparing(FeedPage::url));
        return all;
    }

    /** Finds a registered feed, in this instance only when another one forwarded the request. */
    Optional<FeedView> find(FeedId id, ForwardableRequest request) {
        var local = local(id);
        if (local.isPresent() || request.wasForwarded() || partitions.complete()) {
            return local;
        }
        requireReady();
        return router.others().stream()
                .flatMap(other -> peers.forward(other, ForwardableRequest.get("/feeds/" + id)).stream())
                .filter(answer -> answer.getStatusCode() == HttpStatus.OK)
                .flatMap(answer -> Optional.ofNullable(answer.getBody()).stream())
                .map(body -> json.readValue(body, FeedView.class))
                .findFirst();
    }

    private Optional<FeedView> local(FeedId id) {
        return partitions.of(id).flatMap(partition -> partition.feed(id).map(feed -> views.of(feed, partition)));
    }

    private List<FeedView> local() {
        return partitions.active().stream()
                .flatMap(partition -> partition.feeds().stream().map(feed -> views.of(feed, partition)))
                .toList();
    }

    private List<FeedView> remote(URI other) {
        return peers.forward(other, ForwardableRequest.get("/feeds"))
                .filter(answer -> answer.getStatusCode() == HttpStatus.OK)
                .flatMap(answer -> Optional.ofNullable(answer.getBody()))
                .map(body -> json.readValue(body, Response.class).feeds())
                .orElseThrow(() -> Problem.unavailable(
                        "instance %s does not answer: its feeds are unknown; retry".formatted(other)));
    }

    private void requireReady() {
        if (!partitions.ready()) {
            throw Problem.unavailable("feeds: state is still loading; retry");
        }
    }
}
