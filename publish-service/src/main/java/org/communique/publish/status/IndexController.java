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
import org.communique.publish.trouble.Condition;
import org.communique.publish.trouble.Conditions;
import org.communique.publish.trouble.TransientFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says how the index is: {@code GET /index}. Answers also when Elasticsearch or Kafka do not. */
@RestController
class IndexController {

    private final Conditions conditions;
    private final IndexKeeper index;
    private final Publishing publishing;
    private final Elasticsearch elasticsearch;
    private final GroupLag lag;

    IndexController(
            Conditions conditions,
            IndexKeeper index,
            Publishing publishing,
            Elasticsearch elasticsearch,
            GroupLag lag) {
        this.conditions = conditions;
        this.index = index;
        this.publishing = publishing;
        this.elasticsearch = elasticsearch;
        this.lag = lag;
    }

    @GetMapping("/index")
    IndexReport index() {
        var problems = new LinkedHashSet<String>();
        var found = index.state();
        return new IndexReport(
                state(conditions.publishing()),
                new IndexReport.Aliases(Blueprint.READ_ALIAS, Blueprint.WRITE_ALIAS),
                found.map(IndexState::name).orElse(null),
                new IndexReport.BlueprintReport(
                        Blueprint.VERSION, found.map(IndexState::differences).orElse(List.of())),
                new IndexReport.Documents(
                        orTell(problems, () -> count(Blueprint.WRITE_ALIAS)),
                        orTell(problems, () -> count(Blueprint.READ_ALIAS))),
                orTell(problems, lag::records),
                publishing.last().map(IndexController::report).orElse(null),
                List.copyOf(problems));
    }

    private static IndexReport.State state(Condition condition) {
        return condition
                .trouble()
                .map(trouble -> new IndexReport.State("paused", trouble.why(), trouble.since()))
                .orElseGet(() -> new IndexReport.State("up", null, null));
    }

    private long count(String alias) {
        var answer = elasticsearch.get("/" + alias + "/_count");
        if (!answer.isOk()) {
            throw new TransientFailure("documents of %s: %s".formatted(alias, answer.describe()));
        }
        return answer.body().path("count").asLong(0);
    }

    private static @Nullable Long orTell(Set<String> problems, Supplier<Long> question) {
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
