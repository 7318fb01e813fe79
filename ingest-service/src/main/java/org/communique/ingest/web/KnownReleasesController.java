package org.communique.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.identity.CanonicalUrl;
import org.communique.ingest.identity.Fingerprint;
import org.communique.ingest.identity.ReleaseKey;
import org.communique.ingest.identity.Source;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.partition.OwnedPartitions;
import org.communique.ingest.web.routing.ForwardableRequest;
import org.communique.ingest.web.routing.PeerClient;
import org.communique.ingest.web.routing.RequestRouter;
import org.communique.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Emitted releases, as their owners remember them: by id, or by the source's own URL or guid. Without their words. */
@RestController
@RequestMapping("/releases")
class KnownReleasesController {

    private static final int MAX_FOUND = 20;
    private static final int MAX_LENGTH = 8_000;

    private final RequestRouter router;
    private final OwnedPartitions partitions;
    private final PeerClient peers;
    private final JsonMapper json;

    KnownReleasesController(RequestRouter router, OwnedPartitions partitions, PeerClient peers, JsonMapper json) {
        this.router = router;
        this.partitions = partitions;
        this.peers = peers;
        this.json = json;
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(@PathVariable String id, HttpServletRequest request) {
        var release = releaseId(id);
        return router.ofResource(
                "release '%s'".formatted(id),
                () -> partitions.of(release),
                ForwardableRequest.of(request),
                partition -> ResponseEntity.ok(partition
                        .release(release)
                        .map(KnownRelease::of)
                        .orElseThrow(() -> Problem.unknown("release '%s': unknown".formatted(id)))));
    }

    /**
     * Finds releases of the registered publishers, and of the URL's own, by URL or guid.
     *
     * @param url of the article page, in any of its forms; null when the guid is given
     * @param guid byte for byte; null when the URL is given
     */
    @GetMapping
    Map<String, Object> find(
            HttpServletRequest request,
            @RequestParam(name = "url", required = false) @Nullable String url,
            @RequestParam(name = "guid", required = false) @Nullable String guid) {
        if ((url == null || url.isBlank()) == (guid == null || guid.isBlank())) {
            throw Problem.malformed("parameters: url and guid (expected: one of them)");
        }
        var wanted = url != null && !url.isBlank() ? url : String.valueOf(guid);
        if (wanted.length() > MAX_LENGTH) {
            throw Problem.malformed(
                    "parameter: %d characters (expected: at most %d)".formatted(wanted.length(), MAX_LENGTH));
        }
        var local = url != null && !url.isBlank() ? byUrl(FeedUrls.parse("url", url)) : byGuid(wanted);
        var found = new ArrayList<Object>(local);
        var forwardable = ForwardableRequest.of(request);
        if (!forwardable.wasForwarded() && !partitions.complete()) {
            if (!partitions.ready()) {
                throw Problem.unavailable("releases: state is still loading; retry");
            }
            router.others().forEach(other -> found.addAll(remote(other, forwardable)));
        }
        return Map.of("releases", found.stream().limit(MAX_FOUND).toList());
    }

    private List<JsonNode> remote(URI other, ForwardableRequest request) {
        return peers.forward(other, request)
                .filter(answer -> answer.getStatusCode() == HttpStatus.OK)
                .flatMap(answer -> Optional.ofNullable(answer.getBody()))
                .map(body -> List.copyOf(json.readTree(body).path("releases").values()))
                .orElseThrow(() -> Problem.unavailable(
                        "instance %s does not answer: its releases are unknown; retry".formatted(other)));
    }

    private List<KnownRelease> byUrl(URI url) {
        if (url.getHost() == null || !CanonicalUrl.of(url).isPage()) {
            return List.of();
        }
        var sources = new LinkedHashSet<String>();
        sources.add(Source.of(url));
        sources.addAll(sources());
        return states(ReleaseKey.of(url, null, KnownReleasesController::noWords), sources);
    }

    private List<KnownRelease> byGuid(String guid) {
        var sources = sources();
        var found = new ArrayList<>(states(ReleaseKey.of(null, guid, KnownReleasesController::noWords), sources));
        var known = found.stream().map(KnownRelease::id).collect(Collectors.toSet());
        for (var partition : partitions.active()) {
            for (var source : sources) {
                partition
                        .release(source, guid)
                        .map(KnownRelease::of)
                        .filter(release -> known.add(release.id()))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private List<KnownRelease> states(ReleaseKey key, Set<String> sources) {
        var active = partitions.active();
        return sources.stream()
                .map(key::in)
                .flatMap(id -> active.stream()
                        .flatMap(partition -> partition.release(id).stream())
                        .limit(1))
                .map(KnownRelease::of)
                .toList();
    }

    private SequencedSet<String> sources() {
        return partitions.active().stream()
                .map(OwnedPartition::feeds)
                .flatMap(feeds -> feeds.stream().map(feed -> feed.source()))
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Fingerprint noWords() {
        throw new IllegalStateException("a URL of a page, or a guid, is the key without any words");
    }

    private static ReleaseId releaseId(String id) {
        try {
            return new ReleaseId(id);
        } catch (IllegalArgumentException e) {
            throw Problem.unknown(String.valueOf(e.getMessage()));
        }
    }
}
