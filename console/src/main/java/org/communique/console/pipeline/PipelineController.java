package org.communique.console.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.communique.console.page.Fragments;
import org.communique.console.page.LiveStreams;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** The first page. */
@Controller
final class PipelineController {

    private static final String TEMPLATE = "pipeline";
    private static final Duration EVENTS_AGE = Duration.ofSeconds(5);

    private final LatestState latest;
    private final LastHour history;
    private final RecentEvents recent;
    private final PipelineSettings settings;
    private final LiveStreams streams;
    private final Fragments fragments;
    private final JsonMapper json;

    PipelineController(
            LatestState latest,
            LastHour history,
            RecentEvents recent,
            PipelineSettings settings,
            LiveStreams streams,
            Fragments fragments,
            JsonMapper json) {
        this.latest = latest;
        this.history = history;
        this.recent = recent;
        this.settings = settings;
        this.streams = streams;
        this.fragments = fragments;
        this.json = json;
    }

    @GetMapping("/")
    String pipeline(Model model) {
        model.addAllAttributes(picture());
        model.addAttribute("recent", recent.read());
        return TEMPLATE;
    }

    /** The live part, when the page is looked at again. */
    @GetMapping("/pipeline/live")
    String live(Model model) {
        model.addAllAttributes(picture());
        model.addAttribute("recent", recent.read());
        return TEMPLATE + " :: live";
    }

    @GetMapping("/pipeline/events")
    SseEmitter events() {
        var sent = new Sent();
        return streams.open(settings.liveInterval(), sent::next);
    }

    /** One browser's stream: the picture each time, recent events less often, both only where they changed. */
    private final class Sent {

        private String picture = "";
        private String events = "";
        private long eventsRead;

        void next(SseEmitter stream) throws IOException {
            var now = fragments.html(TEMPLATE, "picture", picture());
            if (!now.equals(picture)) {
                picture = now;
                stream.send(SseEmitter.event().name("picture").data(now));
            }
            if (System.nanoTime() - eventsRead > EVENTS_AGE.toNanos()) {
                sendEvents(stream);
                eventsRead = System.nanoTime();
            }
        }

        private void sendEvents(SseEmitter stream) throws IOException {
            var now = fragments.html(TEMPLATE, "recent", Map.of("recent", recent.read()));
            if (now.equals(events)) {
                stream.send(SseEmitter.event().comment("here"));
                return;
            }
            events = now;
            stream.send(SseEmitter.event().name("recent").data(now));
        }
    }

    private Map<String, Object> picture() {
        var state = latest.within(settings.liveInterval());
        var model = new HashMap<String, Object>();
        model.put("state", state);
        var at = state.at();
        model.put("ingested", json.writeValueAsString(history.ingested(at)));
        model.put("enriched", json.writeValueAsString(history.enriched(at)));
        model.put("published", json.writeValueAsString(history.published(at)));
        model.put("rawLag", json.writeValueAsString(history.rawLag(at)));
        model.put("enrichedLag", json.writeValueAsString(history.enrichedLag(at)));
        return model;
    }
}
