package org.communique.ingest.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.ingest.feed.FeedRegistration;
import org.communique.ingest.feed.FeedRegistry;
import org.communique.ingest.feed.Opml;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.partition.OwnedPartitions;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.state.FeedOptions;
import org.communique.ingest.text.LenientUrl;
import org.communique.ingest.text.WebUrl;
import org.communique.ingest.web.routing.ForwardableRequest;
import org.communique.ingest.web.routing.RequestRouter;
import org.communique.kit.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import tools.jackson.databind.json.JsonMapper;

/** Import of a list of feeds: hundreds in one transaction, those of other instances in one request each. */
@Component
final class OpmlImport {

    private static final int BATCH = 500;

    private final FeedRegistry registry;
    private final FeedList list;
    private final OwnedPartitions partitions;
    private final RequestRouter router;
    private final JsonMapper json;

    OpmlImport(
            FeedRegistry registry, FeedList list, OwnedPartitions partitions, RequestRouter router, JsonMapper json) {
        this.registry = registry;
        this.list = list;
        this.partitions = partitions;
        this.router = router;
        this.json = json;
    }

    /**
     * Outcome of an import.
     *
     * @param added feeds registered now
     * @param existing feeds registered before, left unchanged
     * @param failed feeds not registered
     */
    record Report(List<String> added, List<String> existing, List<Failure> failed) {

        private static Report empty() {
            return new Report(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        private void addAll(Report other) {
            added.addAll(other.added);
            existing.addAll(other.existing);
            failed.addAll(other.failed);
        }
    }

    /** Feed not registered, with the reason. */
    record Failure(String url, String reason) {}

    /** Feed of the list. */
    private record Entry(Opml.Outline outline, FeedRegistration registration) {}

    /**
     * Registers feeds.
     *
     * @param request with the list; one that was forwarded is not forwarded again
     */
    Report add(List<Opml.Outline> outlines, ForwardableRequest request) {
        var report = Report.empty();
        var known = list.feeds(request).stream()
                .map(view -> view.feed().id())
                .collect(Collectors.toCollection(HashSet::new));
        var byPartition = new LinkedHashMap<Integer, List<Entry>>();
        for (var outline : outlines) {
            sort(outline, known, byPartition, report);
        }
        byPartition.values().forEach(entries -> {
            for (int from = 0; from < entries.size(); from += BATCH) {
                add(entries.subList(from, Math.min(from + BATCH, entries.size())), request, report);
            }
        });
        return report;
    }

    private void sort(Opml.Outline outline, Set<FeedId> known, Map<Integer, List<Entry>> byPartition, Report report) {
        try {
            var registration = registration(outline);
            var partition = partitions
                    .partitionOf(registration.publisher())
                    .orElseThrow(() -> Problem.unavailable("state is still loading; retry"));
            if (known.add(registration.id())) {
                byPartition.computeIfAbsent(partition, _ -> new ArrayList<>()).add(new Entry(outline, registration));
            } else {
                report.existing().add(shown(outline));
            }
        } catch (ErrorResponseException e) {
            report.failed().add(failure(outline, e));
        }
    }

    /** Registers feeds of one partition. */
    private void add(List<Entry> entries, ForwardableRequest request, Report report) {
        var publisher = entries.getFirst().registration().publisher();
        var outlines = entries.stream().map(Entry::outline).toList();
        var forwardable = new ForwardableRequest(
                "POST",
                "/feeds/opml",
                Optional.of("text/x-opml; charset=utf-8"),
                new Opml(outlines).write("Communiqué").getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                request.wasForwarded());
        try {
            report.addAll(report(router.ofSource(publisher, forwardable, partition -> add(entries, partition))));
        } catch (ErrorResponseException e) {
            outlines.forEach(outline -> report.failed().add(failure(outline, e)));
        }
    }

    private ResponseEntity<?> add(List<Entry> entries, OwnedPartition partition) {
        var outcome = registry.addAll(entries.stream().map(Entry::registration).toList(), partition);
        var report = Report.empty();
        for (var entry : entries) {
            if (outcome instanceof CommitOutcome.Committed) {
                report.added().add(shown(entry.outline()));
            } else {
                report.failed()
                        .add(new Failure(
                                shown(entry.outline()), "not committed to Kafka: %s; retry".formatted(outcome.text())));
            }
        }
        return ResponseEntity.ok(report);
    }

    /** Returns the report of this instance, or of another one that answered. */
    private Report report(ResponseEntity<?> answer) {
        if (answer.getBody() instanceof Report here) {
            return here;
        }
        if (answer.getStatusCode().is2xxSuccessful() && answer.getBody() instanceof byte[] there) {
            return json.readValue(there, Report.class);
        }
        throw Problem.unavailable("the owner of these feeds answers with status %d; retry"
                .formatted(answer.getStatusCode().value()));
    }

    private static Failure failure(Opml.Outline outline, ErrorResponseException e) {
        return new Failure(shown(outline), String.valueOf(e.getBody().getDetail()));
    }

    private static FeedRegistration registration(Opml.Outline outline) {
        var exported = outline.registration();
        if (exported != null) {
            return FeedBody.parse(exported.getBytes(StandardCharsets.UTF_8)).registration();
        }
        try {
            return new FeedRegistration(
                    FeedUrls.parse("xmlUrl", outline.xmlUrl()),
                    null,
                    FeedOptions.DEFAULT.withTitle(outline.title()).withLabels(outline.labels()));
        } catch (IllegalArgumentException e) {
            throw Problem.malformed(String.valueOf(e.getMessage()));
        }
    }

    /** Returns the URL for the report, without a password. */
    private static String shown(Opml.Outline outline) {
        return LenientUrl.parse(outline.xmlUrl())
                .filter(WebUrl::isUsable)
                .map(_ -> outline.xmlUrl())
                .orElseGet(() -> WebUrl.shown(outline.xmlUrl()));
    }
}
