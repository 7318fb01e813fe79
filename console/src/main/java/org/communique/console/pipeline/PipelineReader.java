package org.communique.console.pipeline;

import static java.util.stream.Collectors.toMap;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.core.CountResponse;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communique.console.elasticsearch.IndexClient;
import org.communique.console.remote.Answer;
import org.communique.console.remote.Inquiry;
import org.communique.console.remote.UnreachableException;
import org.communique.console.service.ServiceName;
import org.communique.console.service.Services;
import org.communique.contracts.wire.Stage;
import org.communique.kit.lag.LagMonitor;
import org.communique.kit.lag.LagReport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Looks at the whole pipeline: health and meters of the services, lag of the stages, documents of the index. All questions are
 * asked at the same time; whatever does not answer is said so in its place. Thread-safe.
 */
final class PipelineReader {

    private static final String FEEDS = "communique_ingest_feeds";

    /** Emitted, enriched and indexed releases, withdrawals too, by meter and labels. */
    private static final Map<ServiceName, Work> WORK = Map.of(
            ServiceName.INGEST,
            new Work(
                    "communique_ingest_releases_total", "decision", "new", "revised", "amended", "lifted", "withdrawn"),
            ServiceName.ENRICH,
            new Work("communique_enrich_records_total", "outcome", "enriched", "forwarded"),
            ServiceName.PUBLISH,
            new Work("communique_publish_items_total", "outcome", "written", "duplicate", "superseded"));

    private static final Set<String> METERS = Set.of(
            FEEDS,
            "communique_ingest_releases_total",
            "communique_enrich_records_total",
            "communique_publish_items_total");

    private final Services services;
    private final IndexClient index;
    private final Map<Stage, LagMonitor> lags;
    private final InstantSource clock;
    private final Map<ServiceName, CounterRate> rates = new EnumMap<>(ServiceName.class);

    /** Meter of work done. */
    private record Work(String meter, List<String> labels) {

        Work(String meter, String label, String... values) {
            this(
                    meter,
                    Arrays.stream(values)
                            .map(value -> "%s=\"%s\"".formatted(label, value))
                            .toList());
        }
    }

    PipelineReader(Services services, IndexClient index, Map<Stage, LagMonitor> lags, InstantSource clock) {
        this.services = services;
        this.index = index;
        this.lags = new EnumMap<>(lags);
        this.clock = clock;
        for (var service : ServiceName.values()) {
            rates.put(service, new CounterRate());
        }
    }

    PipelineState read() {
        var health = asked(service -> services.of(service).getWithAnyStatus("/actuator/health"));
        var meters = asked(service -> Counters.of(services.of(service).getText("/actuator/prometheus"), METERS));
        var deadLetters = asked(this::openDeadLetters);
        var visible = Inquiry.begin(() -> count(IndexClient.READ_ALIAS));
        var all = Inquiry.begin(() -> count(IndexClient.WRITE_ALIAS));
        var counters = answers(meters);
        var healths = answers(health);
        var open = answers(deadLetters);
        return new PipelineState(
                clock.instant(),
                feeds(counters.get(ServiceName.INGEST)),
                stage(ServiceName.INGEST, healths, counters, open),
                lag(Stage.ENRICH),
                stage(ServiceName.ENRICH, healths, counters, open),
                lag(Stage.PUBLISH),
                stage(ServiceName.PUBLISH, healths, counters, open),
                both(visible.answer(), all.answer()));
    }

    private StageState stage(
            ServiceName service,
            Map<ServiceName, Answer<JsonNode>> health,
            Map<ServiceName, Answer<Counters>> counters,
            Map<ServiceName, Answer<Optional<Long>>> deadLetters) {
        var meters = counters.get(service);
        var known = meters == null ? null : meters.value();
        return new StageState(
                service.label(),
                ServiceHealth.of(Objects.requireNonNull(health.get(service))),
                known == null ? null : rate(service, known),
                Objects.requireNonNull(deadLetters.get(service))
                        .orElse(Optional.empty())
                        .orElse(null));
    }

    private @Nullable Double rate(ServiceName service, Counters counters) {
        var work = Objects.requireNonNull(WORK.get(service));
        var rate = Objects.requireNonNull(rates.get(service));
        synchronized (rate) {
            double sum = counters.sum(work.meter(), work.labels());
            rate.add(clock.instant(), counters.instance(), Double.isNaN(sum) ? 0 : sum);
            return rate.perSecond();
        }
    }

    private static Map<String, Long> feeds(@Nullable Answer<Counters> counters) {
        if (counters == null || counters.value() == null) {
            return Map.of();
        }
        return counters.value().by(FEEDS, "condition").entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().longValue()));
    }

    private LagReport lag(Stage stage) {
        return Objects.requireNonNull(lags.get(stage)).report();
    }

    private long count(String alias) throws UnreachableException {
        Function<ElasticsearchAsyncClient, CompletableFuture<CountResponse>> question =
                client -> client.count(request -> request.index(alias));
        return index.ask(question).count();
    }

    private static Answer<IndexCounts> both(Answer<Long> visible, Answer<Long> all) {
        return switch (visible) {
            case Answer.Reached<Long>(var seen) -> all.map(every -> new IndexCounts(seen, every));
            case Answer.Unreachable<Long>(var reason) -> new Answer.Unreachable<>(reason);
        };
    }

    /** The number of the button that redrives all of them: by the same filter, at the stage itself. */
    private Optional<Long> openDeadLetters(ServiceName service) throws UnreachableException {
        if (service == ServiceName.INGEST) {
            return Optional.empty();
        }
        var total =
                services.of(service).get("/dead-letters?status=open&limit=1").path("total");
        return total.isNumber() ? Optional.of(total.asLong()) : Optional.empty();
    }

    /** Question to a service. */
    @FunctionalInterface
    private interface ServiceQuestion<T> {
        T ask(ServiceName service) throws UnreachableException;
    }

    private static <T> Map<ServiceName, Inquiry<T>> asked(ServiceQuestion<T> question) {
        return Arrays.stream(ServiceName.values())
                .collect(Collectors.toMap(service -> service, service -> Inquiry.begin(() -> question.ask(service))));
    }

    private static <T> Map<ServiceName, Answer<T>> answers(Map<ServiceName, Inquiry<T>> inquiries) {
        return inquiries.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().answer()));
    }
}
