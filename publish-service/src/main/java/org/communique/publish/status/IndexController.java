package org.communique.publish.status;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.communique.kit.failure.Durations;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.kafka.ConsumingStage;
import org.communique.kit.lag.LagReader;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.index.Blueprint;
import org.communique.publish.index.IndexProvisioner;
import org.communique.publish.index.ProvisionedIndex;
import org.communique.publish.publishing.BatchPublisher;
import org.communique.publish.publishing.LastBatch;
import org.communique.publish.rebuild.Rebuild;
import org.communique.publish.rebuild.Rebuilds;
import org.communique.publish.retry.AsyncTask;
import org.communique.publish.retry.Availabilities;
import org.communique.publish.retry.TransientFailureException;
import org.communique.publish.scan.IndexCompleteness;
import org.communique.publish.scan.LiveKeyCount;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** State of the index: {@code GET /index}. Answers within a time-out, with the facts known, without Elasticsearch or Kafka too. */
@RestController
class IndexController {

    /** For all requests together: they run concurrently. */
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final Availabilities availabilities;
    private final IndexProvisioner index;
    private final BatchPublisher publishing;
    private final Elasticsearch elasticsearch;
    private final ConsumingStage stage;
    private final LagReader lag;
    private final Rebuilds rebuilds;
    private final LiveKeyCount keys;
    private final IndexCompleteness completeness;

    IndexController(
            Availabilities availabilities,
            IndexProvisioner index,
            BatchPublisher publishing,
            Elasticsearch elasticsearch,
            ConsumingStage stage,
            LagReader lag,
            Rebuilds rebuilds,
            LiveKeyCount keys,
            IndexCompleteness completeness) {
        this.availabilities = availabilities;
        this.index = index;
        this.publishing = publishing;
        this.elasticsearch = elasticsearch;
        this.stage = stage;
        this.lag = lag;
        this.rebuilds = rebuilds;
        this.keys = keys;
        this.completeness = completeness;
    }

    /** @param count {@code count}: count the releases of the topic now, by a scan of 20 s at most */
    @GetMapping("/index")
    IndexReport index(@RequestParam(name = "keys", defaultValue = "") String count) {
        var problems = new LinkedHashSet<String>();
        var all = AsyncTask.begin(() -> count(Blueprint.WRITE_ALIAS));
        var visible = AsyncTask.begin(() -> count(Blueprint.READ_ALIAS));
        var records = AsyncTask.begin(this::behind);
        var keys = keys(count.equals("count"), problems);
        AsyncTask.awaitEnds(TIMEOUT, all, visible, records);
        var found = index.state();
        return new IndexReport(
                state(),
                new IndexReport.Aliases(Blueprint.READ_ALIAS, Blueprint.WRITE_ALIAS),
                found.map(ProvisionedIndex::name).orElse(null),
                new IndexReport.BlueprintReport(
                        Blueprint.VERSION,
                        found.map(ProvisionedIndex::differences).orElse(List.of()),
                        found.map(ProvisionedIndex::unknownFields).orElse(List.of())),
                new IndexReport.Documents(
                        orReport(problems, "documents", all), orReport(problems, "visible documents", visible)),
                keys,
                orReport(problems, "lag", records),
                rebuildDue(found),
                publishing.last().map(IndexController::report).orElse(null),
                List.copyOf(problems));
    }

    private IndexReport.State state() {
        return availabilities
                .outage()
                .map(outage -> new IndexReport.State("paused", outage.reason(), outage.since()))
                .or(() -> rebuilds.current().map(IndexController::state))
                .or(() -> completeness.gap().map(gap -> new IndexReport.State("incomplete", gap.reason(), gap.since())))
                .orElseGet(() -> new IndexReport.State("up", null, null));
    }

    private List<String> rebuildDue(Optional<ProvisionedIndex> found) {
        var gap = completeness.gap().filter(IndexCompleteness.Gap::rebuildHelps).map(IndexCompleteness.Gap::reason);
        return Stream.concat(found.stream().flatMap(state -> state.differences().stream()), gap.stream())
                .toList();
    }

    private static IndexReport.State state(Rebuild rebuild) {
        return new IndexReport.State("rebuilding", rebuild.describe(), rebuild.begun());
    }

    private IndexReport.@Nullable Keys keys(boolean now, Set<String> problems) {
        var count = now
                ? orReport(problems, keys::count)
                : keys.last().or(this::remembered).orElse(null);
        return count == null ? null : new IndexReport.Keys(count.releases(), count.at(), count.complete());
    }

    /** Returns the count of before the last start. */
    private Optional<LiveKeyCount.Count> remembered() {
        return completeness.gap().map(gap -> new LiveKeyCount.Count(gap.releases(), gap.since(), true));
    }

    private long count(String alias) {
        return elasticsearch
                .ask(client -> client.count(request -> request.index(alias)))
                .require("documents of " + alias)
                .count();
    }

    private long behind() {
        try {
            return lag.read(stage.group(), stage.stage().topic().topicName()).records();
        } catch (BrokerException e) {
            throw new TransientFailureException("Kafka: " + e.getMessage(), e);
        }
    }

    private static <T> @Nullable T orReport(Set<String> problems, String what, AsyncTask<T> request) {
        if (!request.hasEnded()) {
            problems.add("%s: no answer within %s".formatted(what, Durations.text(TIMEOUT)));
            return null;
        }
        return orReport(problems, request::get);
    }

    private static <T> @Nullable T orReport(Set<String> problems, Supplier<T> request) {
        try {
            return request.get();
        } catch (RuntimeException failure) {
            problems.add(FailureReason.of(failure));
            return null;
        }
    }

    private static IndexReport.BatchReport report(LastBatch last) {
        return new IndexReport.BatchReport(
                last.at(), last.items(), last.outcomes(), last.took().toMillis());
    }
}
