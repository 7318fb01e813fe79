package org.communique.console.pipeline;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.communique.console.elasticsearch.IndexClient;
import org.communique.console.remote.Answer;
import org.communique.console.remote.Inquiry;
import org.communique.console.remote.UnreachableException;
import org.communique.console.service.ServiceName;
import org.communique.console.service.Services;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Recent events: changes of releases by their latest versions in the index, ends of embargoes by their dates, dead letters by
 * their stages. A server without an answer is named among the events of the others. Thread-safe.
 */
@Component
final class RecentEvents {

    private static final int MOST = 20;
    private static final int MOST_DEAD_LETTERS = 5;
    private static final Duration EMBARGO_WINDOW = Duration.ofDays(1);

    private final IndexClient index;
    private final Services services;
    private final InstantSource clock;

    RecentEvents(IndexClient index, Services services, InstantSource clock) {
        this.index = index;
        this.services = services;
        this.clock = clock;
    }

    /**
     * Events, and the servers without an answer.
     *
     * @param events the latest first
     * @param gaps reasons, for people, why some may be missing
     */
    record Told(List<RecentEvent> events, List<String> gaps) {}

    Told read() {
        var now = clock.instant();
        var versions = Inquiry.begin(this::latestVersions);
        var embargoes = Inquiry.begin(() -> embargoEnds(now));
        var raw = Inquiry.begin(() -> deadLetters(ServiceName.ENRICH));
        var enriched = Inquiry.begin(() -> deadLetters(ServiceName.PUBLISH));
        return told(Stream.of(versions, embargoes, raw, enriched)
                .map(Inquiry::answer)
                .toList());
    }

    private static Told told(List<Answer<List<RecentEvent>>> answers) {
        var events = new ArrayList<RecentEvent>();
        var gaps = new ArrayList<String>();
        for (var answer : answers) {
            switch (answer) {
                case Answer.Reached<List<RecentEvent>>(var some) -> events.addAll(some);
                case Answer.Unreachable<List<RecentEvent>>(var reason) -> gaps.add(reason);
            }
        }
        events.sort(Comparator.comparing(RecentEvent::at).reversed());
        return new Told(
                events.stream().limit(MOST).toList(), gaps.stream().distinct().toList());
    }

    private List<RecentEvent> latestVersions() throws UnreachableException {
        return releases(index.ask(client -> client.search(
                        search -> search.index(IndexClient.WRITE_ALIAS)
                                .size(MOST)
                                .trackTotalHits(total -> total.enabled(false))
                                .source(source ->
                                        source.filter(fields -> fields.includes(List.of(IndexedRelease.FIELDS))))
                                .sort(sort -> sort.field(
                                        field -> field.field("version").order(SortOrder.Desc))),
                        IndexedRelease.class)))
                .map(IndexedRelease::lastEvent)
                .toList();
    }

    private List<RecentEvent> embargoEnds(Instant now) throws UnreachableException {
        return releases(index.ask(client -> client.search(
                        search -> search.index(IndexClient.READ_ALIAS)
                                .size(MOST)
                                .trackTotalHits(total -> total.enabled(false))
                                .source(source ->
                                        source.filter(fields -> fields.includes(List.of(IndexedRelease.FIELDS))))
                                .query(query ->
                                        query.range(range -> range.untyped(dates -> dates.field("embargoedUntil")
                                                .gte(JsonData.of(now.minus(EMBARGO_WINDOW)
                                                        .toString()))
                                                .lte(JsonData.of(now.toString())))))
                                .sort(sort -> sort.field(
                                        field -> field.field("embargoedUntil").order(SortOrder.Desc))),
                        IndexedRelease.class)))
                .filter(release -> release.embargoedUntil() != null)
                .map(release -> release.embargoEnd(Objects.requireNonNull(release.embargoedUntil())))
                .toList();
    }

    private static Stream<IndexedRelease> releases(SearchResponse<IndexedRelease> answer) {
        return answer.hits().hits().stream().map(Hit::source).filter(Objects::nonNull);
    }

    private List<RecentEvent> deadLetters(ServiceName stage) throws UnreachableException {
        var answer = services.of(stage).get("/dead-letters?status=open&limit={most}", MOST_DEAD_LETTERS);
        return answer.path("deadLetters")
                .valueStream()
                .map(letter -> deadLetter(stage, letter))
                .toList();
    }

    private static RecentEvent deadLetter(ServiceName stage, JsonNode letter) {
        var release = letter.path("release").asString("");
        return new RecentEvent(
                Instant.parse(letter.path("died").asString()),
                "dead",
                "dead letter of " + stage.label(),
                release,
                release.isEmpty() ? letter.path("id").asString() : release,
                letter.path("source").asString(""),
                "/dead-letters/%s/%s".formatted(stage.label(), letter.path("id").asString()),
                letter.path("message").asString(""));
    }
}
