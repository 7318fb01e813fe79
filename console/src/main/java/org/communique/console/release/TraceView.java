package org.communique.console.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.communique.console.document.IndexedDocument;
import org.communique.console.feed.FeedStatus;
import org.communique.console.remote.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Page of the way of one release.
 *
 * @param trace of the release
 * @param verdict on its visibility
 * @param stops of its way, in their order
 * @param additions fields by enrichment step, in the order of the steps
 * @param events of the release, the latest first
 * @param problems servers without an answer
 */
record TraceView(
        ReleaseTrace trace,
        IndexVerdict verdict,
        List<Stop> stops,
        List<Addition> additions,
        List<EventRow> events,
        List<String> problems) {

    /** Copies the lists. */
    TraceView {
        stops = List.copyOf(stops);
        additions = List.copyOf(additions);
        events = List.copyOf(events);
        problems = List.copyOf(problems);
    }

    /**
     * Stop of the way.
     *
     * @param state {@code ok}, {@code warn}, {@code bad} or {@code idle}
     * @param at its time; null where unknown
     * @param text what happened there
     * @param link path of a page with more; null without one
     */
    record Stop(
            String name,
            String state,
            @Nullable Instant at,
            String text,
            @Nullable String link) {}

    /** Fields that a step added, with the place of each; or the reason why it was skipped. */
    record Addition(
            String step,
            int version,
            String fields,
            @Nullable String skipped) {}

    /**
     * Event of the release.
     *
     * @param changed for people
     * @param older event to compare with; null for the first
     */
    record EventRow(IndexedDocument.Event event, String changed, IndexedDocument.@Nullable Event older) {}

    /** Makes the page. */
    static TraceView of(ReleaseTrace trace) {
        return new TraceView(
                trace,
                IndexVerdict.of(trace),
                stops(trace),
                trace.known().map(TraceView::additions).orElse(List.of()),
                trace.known().map(TraceView::events).orElse(List.of()),
                problems(trace));
    }

    private static List<String> problems(ReleaseTrace trace) {
        return List.<Answer<?>>of(
                        trace.document(),
                        trace.emitted(),
                        trace.feed(),
                        trace.raw(),
                        trace.enriched(),
                        trace.dead(),
                        trace.enrich(),
                        trace.publish())
                .stream()
                .filter(answer -> !answer.reached())
                .map(answer -> answer.reason())
                .distinct()
                .toList();
    }

    private static List<Stop> stops(ReleaseTrace trace) {
        var stops = new ArrayList<Stop>();
        stops.add(origin(trace));
        stops.add(raw(trace));
        stops.add(enriched(trace));
        dead(trace, stops);
        stops.add(indexed(trace));
        stops.add(readers(trace));
        return stops;
    }

    private static Stop origin(ReleaseTrace trace) {
        var at = trace.newest().orElse(null);
        var how = trace.known().map(IndexedDocument::observation);
        var feed = trace.feed().orElse(Optional.empty());
        if (feed.isPresent()) {
            return new Stop(
                    "Feed",
                    state(feed.get()),
                    at,
                    seen(how, feed.get()),
                    "/feeds/" + feed.get().id());
        }
        if (!trace.feed().reached()) {
            return new Stop("Feed", "idle", at, trace.feed().reason(), null);
        }
        boolean told = trace.known().isPresent() || trace.last().isPresent();
        boolean polled = trace.known().map(IndexedDocument::feed).isPresent()
                || trace.last().map(EmittedState::feed).isPresent();
        var text = polled ? "Polled from a feed that is no longer registered" : "Pushed (POST /releases)";
        return new Stop("Feed", told ? "ok" : "idle", at, told ? text : "No feed or push is known", null);
    }

    private static String state(FeedStatus feed) {
        return feed.suspicious() ? "warn" : "ok";
    }

    private static String seen(Optional<IndexedDocument.Observation> how, FeedStatus feed) {
        var by = switch (how.map(IndexedDocument.Observation::by).orElse("poll")) {
            case "push" -> "Pushed";
            case "recheck" -> "Its article page was checked again, in the feed %s".formatted(feed.name());
            case "operator" -> "An operator's request, for a release of the feed %s".formatted(feed.name());
            default -> "Found by a poll of %s".formatted(feed.name());
        };
        var poll = how.map(IndexedDocument.Observation::at)
                .map(time -> " begun at " + time)
                .orElse("");
        return by + poll;
    }

    private static Stop raw(ReleaseTrace trace) {
        return event(
                "Raw record",
                trace.raw(),
                record -> record.withdrawal()
                        ? "Withdrawal"
                        : "%d bytes; feed or push: %d characters; article page: %s"
                                .formatted(
                                        record.bytes(),
                                        record.text(),
                                        record.page() == 0 ? "none" : record.page() + " characters"));
    }

    private static Stop enriched(ReleaseTrace trace) {
        var generation = trace.known()
                .map(document -> "; generation %d".formatted(document.version() % 1000))
                .orElse("");
        return event(
                "Enriched record",
                trace.enriched(),
                record -> record.withdrawal() ? "Withdrawal" : "%d bytes%s".formatted(record.bytes(), generation));
    }

    private static Stop event(
            String name, Answer<ReleaseTrace.EventSearch> answer, Function<EventRecord, String> words) {
        var search = answer.value();
        if (search == null) {
            return new Stop(name, "idle", null, answer.reason(), null);
        }
        var record = search.record();
        if (record != null) {
            return new Stop(
                    name,
                    "ok",
                    record.written(),
                    "%s, partition %d, offset %d: %s"
                            .formatted(record.topic(), record.partition(), record.offset(), words.apply(record)),
                    "/topics/%s/%d/%d".formatted(record.topic(), record.partition(), record.offset()));
        }
        return new Stop(
                name,
                "idle",
                null,
                search.whole()
                        ? "Not found at its time: not there yet, no longer kept, or replaced by a newer event"
                        : "Not found in the first 16 MB of its time",
                null);
    }

    private static void dead(ReleaseTrace trace, List<Stop> stops) {
        var search = trace.dead().value();
        if (search == null) {
            return;
        }
        search.records().stream()
                .sorted(Comparator.comparing(DeadRecord::died))
                .forEach(letter -> stops.add(new Stop(
                        "Dead letter",
                        "bad",
                        letter.died(),
                        "%s, partition %d, offset %d: %s"
                                .formatted(letter.topic(), letter.partition(), letter.offset(), letter.reason()),
                        "/dead-letters/%s/%d-%d"
                                .formatted(
                                        letter.topic().startsWith("releases.raw") ? "enrich" : "publish",
                                        letter.partition(),
                                        letter.offset()))));
    }

    private static Stop indexed(ReleaseTrace trace) {
        if (!trace.document().reached()) {
            return new Stop("Index", "idle", null, trace.document().reason(), null);
        }
        return trace.known()
                .map(document -> new Stop(
                        "Index",
                        trace.isStale() ? "warn" : "ok",
                        null,
                        "Document of revision %d, version %d%s"
                                .formatted(
                                        document.revision(),
                                        document.version(),
                                        trace.isStale() ? "; a newer event is not indexed yet" : ""),
                        null))
                .orElseGet(() -> new Stop("Index", "bad", null, "No document", null));
    }

    private static Stop readers(ReleaseTrace trace) {
        var verdict = IndexVerdict.of(trace);
        boolean visible = verdict.kind() == IndexVerdict.Kind.VISIBLE;
        return new Stop(
                "Readers",
                verdict.kind().badge(),
                visible ? trace.known().map(IndexedDocument::visibleSince).orElse(null) : null,
                visible
                        ? "Visible under the alias releases"
                        : "Hidden: " + verdict.kind().word(),
                visible ? "/releases/" + trace.id() : null);
    }

    private static List<Addition> additions(IndexedDocument document) {
        var fields = new LinkedHashMap<String, List<String>>();
        var skipped = new TreeMap<String, String>();
        var versions = new TreeMap<String, Integer>();
        for (var step : document.provenance()) {
            var names = fields.computeIfAbsent(step.step(), _ -> new ArrayList<>());
            versions.put(step.step(), step.version());
            if (step.skipped() != null) {
                skipped.put(step.step(), step.skipped());
            } else if (step.field() != null) {
                names.add(step.from() == null ? step.field() : "%s (%s)".formatted(step.field(), step.from()));
            }
        }
        return fields.entrySet().stream()
                .map(entry -> addition(entry, versions, skipped))
                .toList();
    }

    private static Addition addition(
            Map.Entry<String, List<String>> step, Map<String, Integer> versions, Map<String, String> skipped) {
        return new Addition(
                step.getKey(),
                versions.getOrDefault(step.getKey(), 0),
                String.join(", ", step.getValue()),
                skipped.get(step.getKey()));
    }

    private static List<EventRow> events(IndexedDocument document) {
        var events = placed(document);
        var rows = new ArrayList<EventRow>();
        for (int i = events.size() - 1; i >= 0; i--) {
            rows.add(new EventRow(events.get(i), changed(events.get(i)), i == 0 ? null : events.get(i - 1)));
        }
        return rows;
    }

    /** The last event is the one in the document: its record has no place in the list, but beside it. */
    private static List<IndexedDocument.Event> placed(IndexedDocument document) {
        var events = new ArrayList<>(document.revisions());
        var raw = document.rawRecord();
        if (!events.isEmpty() && raw != null && events.getLast().offset() == null) {
            var last = events.removeLast();
            events.add(new IndexedDocument.Event(
                    last.revision(), last.version(), last.changed(), raw.partition(), raw.offset()));
        }
        return events;
    }

    private static String changed(IndexedDocument.Event event) {
        return String.join(", ", event.changed().stream().map(TraceView::words).toList());
    }

    private static String words(String change) {
        return switch (change) {
            case "new" -> "first seen";
            case "text" -> "headline, lead or text";
            case "page" -> "article page";
            case "lifted" -> "embargo lifted by an operator";
            case "returned" -> "published again";
            default -> change;
        };
    }

    /** Returns an event by its version; empty when the release has none of it. */
    Optional<EventRow> event(long version) {
        return events.stream().filter(row -> row.event().version() == version).findFirst();
    }
}
