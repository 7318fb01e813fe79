package org.communique.ingest.web.feeds;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.communique.ingest.feed.FeedId;
import org.communique.ingest.ownership.Territories;
import org.communique.ingest.web.peer.Owners;
import org.communique.ingest.web.peer.Passage;
import org.communique.ingest.web.peer.Peers;
import org.communique.ingest.web.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All feeds, ours and those of the other instances. */
@Component
final class FeedList {

    private final Territories territories;
    private final Owners owners;
    private final Peers peers;
    private final JsonMapper json;

    FeedList(Territories territories, Owners owners, Peers peers, JsonMapper json) {
        this.territories = territories;
        this.owners = owners;
        this.peers = peers;
        this.json = json;
    }

    /** What another instance answers. */
    private record Answer(List<FeedView> feeds) {}

    /** All feeds by URL; only ours when another instance asks. */
    List<FeedView> feeds(Passage request) {
        var all = new ArrayList<>(ours());
        if (!request.wasForwarded() && !territories.complete()) {
            requireReady();
            owners.others().forEach(other -> all.addAll(theirs(other)));
        }
        all.sort(Comparator.comparing(view -> view.feed().url()));
        return all;
    }

    /** A feed that is named already, wherever; not looked for elsewhere when another instance asks. */
    Optional<FeedView> find(FeedId id, Passage request) {
        var ours = ours(id);
        if (ours.isPresent() || request.wasForwarded() || territories.complete()) {
            return ours;
        }
        requireReady();
        return owners.others().stream()
                .flatMap(other -> peers.ask(other, Passage.get("/feeds/" + id)).stream())
                .filter(answer -> answer.getStatusCode() == HttpStatus.OK)
                .flatMap(answer -> Optional.ofNullable(answer.getBody()).stream())
                .map(body -> json.readValue(body, FeedView.class))
                .findFirst();
    }

    private Optional<FeedView> ours(FeedId id) {
        return territories.of(id).flatMap(territory -> territory.feed(id).map(feed -> FeedView.of(feed, territory)));
    }

    private List<FeedView> ours() {
        return territories.open().stream()
                .flatMap(territory -> territory.feeds().stream().map(feed -> FeedView.of(feed, territory)))
                .toList();
    }

    private List<FeedView> theirs(URI other) {
        return peers.ask(other, Passage.get("/feeds"))
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
