package org.communique.console.topic;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.communique.console.kafka.Offsets;
import org.communique.console.page.Fragments;
import org.communique.console.page.LiveStreams;
import org.communique.console.remote.Answer;
import org.communique.console.remote.UnreachableException;
import org.communique.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Topics, their records, one record, and the tail of a topic. */
@Controller
final class TopicController {

    private static final Duration TAIL_INTERVAL = Duration.ofSeconds(1);
    private static final String RECORDS = "topic";

    private final TopicCatalogue catalogue;
    private final TopicRecords records;
    private final RecordJson json;
    private final LiveStreams streams;
    private final Fragments fragments;

    TopicController(
            TopicCatalogue catalogue, TopicRecords records, RecordJson json, LiveStreams streams, Fragments fragments) {
        this.catalogue = catalogue;
        this.records = records;
        this.json = json;
        this.streams = streams;
        this.fragments = fragments;
    }

    @GetMapping("/topics")
    String topics(Model model) {
        model.addAttribute("topics", Answer.to(catalogue::topics));
        return "topics";
    }

    @GetMapping("/topics/{topic}")
    String records(
            @PathVariable String topic,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String header,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String from,
            Model model) {
        var query = new RecordQuery(key, header, text, at, before, from);
        model.addAttribute("topic", checked(topic));
        model.addAttribute("meaning", KnownTopics.meaning(topic));
        model.addAttribute("query", query);
        model.addAttribute("found", Answer.to(() -> records.find(topic, query)));
        model.addAttribute("tail", query.url(topic, "/tail", Map.of()));
        model.addAttribute("latest", query.url(topic, "", Map.of()));
        return RECORDS;
    }

    /** The part with the tail: as it comes, with the filter of the page. */
    @GetMapping("/topics/{topic}/tail")
    String tail(
            @PathVariable String topic,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String header,
            @RequestParam(defaultValue = "") String text,
            Model model) {
        var query = new RecordQuery(key, header, text, "", "", "");
        model.addAttribute("topic", checked(topic));
        model.addAttribute("query", query);
        model.addAttribute("events", query.url(topic, "/events", end(topic)));
        model.addAttribute("latest", query.url(topic, "", Map.of()));
        return "tail";
    }

    /** The page begins where the topic ends now, so that a pause before the first record skips none. */
    private Map<String, String> end(String topic) {
        try {
            return Map.of("from", Offsets.text(records.end(topic)));
        } catch (UnreachableException _) {
            // The stream itself says so, and begins at the end of then.
            return Map.of();
        }
    }

    /** @param from where it goes on; the end of the topic without it */
    @GetMapping("/topics/{topic}/events")
    SseEmitter events(
            @PathVariable String topic,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String header,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String from,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last)
            throws UnreachableException {
        checked(topic);
        var tail = new Tail(topic, new RecordFilter(key, header, text), start(topic, last == null ? from : last));
        return streams.open(TAIL_INTERVAL, tail::sendTo);
    }

    @GetMapping("/topics/{topic}/{partition:\\d{1,5}}/{offset:\\d{1,18}}")
    String record(@PathVariable String topic, @PathVariable int partition, @PathVariable long offset, Model model)
            throws UnreachableException {
        model.addAttribute("record", RecordView.of(require(topic, partition, offset), json));
        return "record";
    }

    /** The JSON of a record, on demand. */
    @GetMapping("/topics/{topic}/{partition:\\d{1,5}}/{offset:\\d{1,18}}/json")
    String recordJson(@PathVariable String topic, @PathVariable int partition, @PathVariable long offset, Model model)
            throws UnreachableException {
        byte[] value = require(topic, partition, offset).value();
        model.addAttribute("json", value == null ? "" : json.pretty(value));
        return "record :: json";
    }

    /** The value as it is, as an attachment: nothing in it is ever shown by the browser. */
    @GetMapping("/topics/{topic}/{partition:\\d{1,5}}/{offset:\\d{1,18}}/value")
    ResponseEntity<byte[]> recordValue(
            @PathVariable String topic, @PathVariable int partition, @PathVariable long offset)
            throws UnreachableException {
        byte[] value = require(topic, partition, offset).value();
        var file = "%s-%d-%d".formatted(topic, partition, offset);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(value == null ? new byte[0] : value);
    }

    private ConsumerRecord<byte[], byte[]> require(String topic, int partition, long offset)
            throws UnreachableException {
        return records.one(checked(topic), partition, offset)
                .orElseThrow(() -> Problem.unknown("%s, partition %d, offset %d: not kept any more, or never there"
                        .formatted(topic, partition, offset)));
    }

    private Map<TopicPartition, Long> start(String topic, String from) throws UnreachableException {
        var offsets = new HashMap<>(records.end(topic));
        if (!from.isEmpty()) {
            try {
                Offsets.parse(topic, from)
                        .forEach((partition, offset) -> offsets.computeIfPresent(partition, (_, _) -> offset));
            } catch (IllegalArgumentException other) {
                throw Problem.malformed(String.valueOf(other.getMessage()));
            }
        }
        return offsets;
    }

    /** Kafka's own rule for names: nothing else goes to the broker, or into a header. */
    private static String checked(String topic) {
        if (!topic.matches("[A-Za-z0-9._-]{1,249}")) {
            throw Problem.unknown("topic: not a name (expected: letters, digits, dots, dashes)");
        }
        return topic;
    }

    /** The tail for one browser. The id of an event is where the next one begins, so that nothing is skipped after a pause. */
    private final class Tail {

        private final String topic;
        private final RecordFilter filter;
        private Map<TopicPartition, Long> next;
        private boolean outage;

        Tail(String topic, RecordFilter filter, Map<TopicPartition, Long> start) {
            this.topic = topic;
            this.filter = filter;
            next = start;
        }

        void sendTo(SseEmitter stream) throws IOException {
            try {
                var page = records.after(next, filter);
                next = page.next();
                outage = false;
                var event = SseEmitter.event().id(Offsets.text(next));
                stream.send(
                        page.results().isEmpty()
                                ? event.comment("here")
                                : event.name("records").data(rows(page.results())));
            } catch (UnreachableException failure) {
                stream.send(
                        outage
                                ? SseEmitter.event().comment("here")
                                : SseEmitter.event()
                                        .name("records")
                                        .data(fragments.html(
                                                "tail",
                                                "outage",
                                                Map.of("reason", String.valueOf(failure.getMessage())))));
                outage = true;
            }
        }

        private String rows(List<RecordSummary> found) {
            var latestFirst = found.stream()
                    .sorted(java.util.Comparator.comparing(RecordSummary::at).reversed())
                    .collect(Collectors.toList());
            return fragments.html("tail", "rows", Map.of("records", latestFirst, "topic", topic));
        }
    }
}
