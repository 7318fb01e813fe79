package org.communique.console.syndication;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.communique.console.page.LiveStreams;
import org.communique.console.remote.UnreachableException;
import org.communique.console.search.InvalidSearchException;
import org.communique.console.search.ReleaseSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Searches as live streams: server-sent events (WHATWG HTML, 9.2). A search without a listener costs nothing. */
@Controller
class StreamController {

    /** Between two rounds of questions to the index, which shows a write after a second. */
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final ReleaseChanges changes;
    private final LiveStreams streams;

    StreamController(ReleaseChanges changes, LiveStreams streams) {
        this.changes = changes;
        this.streams = streams;
    }

    /** @param lastEventId id of the last event that the listener has; null for changes from now on */
    @GetMapping("/releases/stream")
    ResponseEntity<?> stream(
            HttpServletRequest request,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        try {
            var search = ReleaseSearch.parse(request.getParameterMap());
            var from = position(lastEventId);
            var base =
                    ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
            var stream = new ReleaseStream(changes, new FeedAddress(base, search), from.orElse(null));
            return ResponseEntity.ok()
                    .contentType(MediaType.TEXT_EVENT_STREAM)
                    .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                    // Of nginx: events must not wait in a buffer.
                    .header("X-Accel-Buffering", "no")
                    .body(streams.open(INTERVAL, emitter -> send(stream, emitter)));
        } catch (InvalidSearchException e) {
            return ResponseEntity.status(HttpStatus.BAD_REQUEST)
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body(e.getMessage() + "\n");
        }
    }

    /** Sends a comment also without news: it shows whether the listener is there, and where a new connection goes on. */
    private static void send(ReleaseStream stream, SseEmitter emitter) throws IOException {
        try {
            for (var event : stream.next()) {
                emitter.send(SseEmitter.event()
                        .id(event.position())
                        .name(event.name())
                        .data(event.data()));
            }
            emitter.send(SseEmitter.event().id(stream.position()).comment(""));
        } catch (UnreachableException failure) {
            emitter.send(SseEmitter.event().comment("waiting: " + failure.getMessage()));
        }
    }

    private static Optional<StreamPosition> position(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(StreamPosition.parse(lastEventId)
                .orElseThrow(() -> new InvalidSearchException(
                        "Last-Event-ID: %d characters (expected: the id of an event of this stream)"
                                .formatted(lastEventId.length()))));
    }
}
