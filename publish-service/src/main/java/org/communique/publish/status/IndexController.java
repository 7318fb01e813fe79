package org.communique.publish.status;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.communique.publish.blueprint.Blueprint;
import org.communique.publish.blueprint.IndexKeeper;
import org.communique.publish.blueprint.IndexState;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.publishing.LastBatch;
import org.communique.publish.publishing.Publishing;
import org.communique.publish.rebuild.Rebuild;
import org.communique.publish.rebuild.Rebuilds;
import org.communique.publish.replay.LiveKeys;
import org.communique.publish.trouble.Conditions;
import org.communique.publish.trouble.TransientFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says how the index is: {@code GET /index}. Answers also when Elasticsearch or Kafka do not. */
@RestController
class IndexController {

    private final Conditions conditions;
    private final IndexKeeper index;
    private final Publishing publishing;
    private final Elasticsearch elasticsearch;
    private final GroupLag lag;
    private final Rebuilds rebuilds;
    private final LiveKeys keys;

    IndexController(
            Conditions conditions,
            IndexKeeper index,
            Publishing publishing,
            Elasticsearch elasticsearch,
            GroupLag lag,
            Rebuilds rebuilds,
            LiveKeys keys) {
        this.conditions = conditions;
        this.index = index;
        this.publishing = publishing;
        this.elasticsearch = elasticsearch;
        this.lag = lag;
        this.rebuilds = rebuilds;
        this.keys = keys;
    }

    /** @param count {@code count}: read all of the topic now, for 20 s at most, to tell how many releases it holds */
    @GetMapping("/index")
    IndexReport index(@RequestParam(name = "keys", defaultValue = "") String count) {
        var problems = new LinkedHashSet<String>();
        var found = index.state();
        return new IndexReport(
                state(),
                new IndexReport.Aliases(Blueprint.READ_ALIAS, Blueprint.WRITE_ALIAS),
                found.map(IndexState::name).orElse(null),
                new IndexReport.BlueprintReport(
                        Blueprint.VERSION, found.map(IndexState::differences).orElse(List.of())),
                documents(problems),
                keys(count.equals("count"), problems),
                orTell(problems, lag::records),
                publishing.last().map(IndexController::report).orElse(null),
                List.copyOf(problems));
    }

    private IndexReport.State state() {
        return conditions
                .publishing()
                .trouble()
                .map(trouble -> new IndexReport.State("paused", trouble.why(), trouble.since()))
                .or(() -> rebuilds.current().map(IndexController::state))
                .orElseGet(() -> new IndexReport.State("up", null, null));
    }

    private static IndexReport.State state(Rebuild rebuild) {
        return new IndexReport.State("rebuilding", rebuild.describe(), rebuild.begun());
    }

    private IndexReport.Documents documents(Set<String> problems) {
        return new IndexReport.Documents(
                orTell(problems, () -> count(Blueprint.WRITE_ALIAS)),
                orTell(problems, () -> count(Blueprint.READ_ALIAS)));
    }

    private IndexReport.@Nullable Keys keys(boolean now, Set<String> problems) {
        var count = now ? orTell(problems, keys::count) : keys.last().orElse(null);
        return count == null ? null : new IndexReport.Keys(count.releases(), count.at(), count.complete());
    }

    private long count(String alias) {
        var answer = elasticsearch.get("/" + alias + "/_count");
        if (!answer.isOk()) {
            throw new TransientFailure("documents of %s: %s".formatted(alias, answer.describe()));
        }
        return answer.body().path("count").asLong(0);
    }

    private static <T> @Nullable T orTell(Set<String> problems, Supplier<T> question) {
        try {
            return question.get();
        } catch (TransientFailure failure) {
            problems.add(TransientFailure.describe(failure));
            return null;
        }
    }

    private static IndexReport.BatchReport report(LastBatch last) {
        return new IndexReport.BatchReport(
                last.at(), last.items(), last.outcomes(), last.took().toMillis());
    }
}
