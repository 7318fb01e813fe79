package org.communique.enrich.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.event.RawRelease;
import org.communique.enrich.meter.EnrichMeter;
import org.communique.enrich.pipeline.EnrichmentPipeline;
import org.communique.enrich.worker.PoisonException;
import org.communique.enrich.worker.Whereabouts;
import org.communique.enrich.worker.Workers;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Answers with what the enrichment would make of a text. */
@RestController
class EnrichmentsController {

    private static final String PATH = "/enrichments";

    private final EnrichmentPipeline pipeline;
    private final Workers workers;
    private final WebSettings settings;
    private final MeterRegistry meters;
    private final InstantSource clock = InstantSource.system();
    private final JsonMapper json = new JsonMapper();

    EnrichmentsController(EnrichmentPipeline pipeline, Workers workers, WebSettings settings, MeterRegistry meters) {
        this.pipeline = pipeline;
        this.workers = workers;
        this.settings = settings;
        this.meters = meters;
    }

    @PostMapping(path = PATH, consumes = MediaType.TEXT_PLAIN_VALUE)
    EnrichedRelease ofText(HttpServletRequest request) throws IOException {
        return enriched(Submission.ofText(RequestBody.of(request, settings.maxBody())));
    }

    @PostMapping(path = PATH, consumes = MediaType.TEXT_HTML_VALUE)
    EnrichedRelease ofHtml(HttpServletRequest request) throws IOException {
        return enriched(Submission.ofHtml(RequestBody.of(request, settings.maxBody())));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    EnrichedRelease ofJson(HttpServletRequest request) throws IOException {
        return enriched(read(RequestBody.of(request, settings.maxBody())));
    }

    private Submission read(String body) {
        try {
            return Optional.ofNullable(json.readValue(body, Submission.class))
                    .orElseThrow(() -> Refusal.badRequest("body: null (expected: a JSON object)"));
        } catch (JacksonException e) {
            throw Refusal.badRequest("body: %s (expected: a JSON object with headline and text or html)"
                    .formatted(e.getOriginalMessage()));
        }
    }

    private EnrichedRelease enriched(Submission submission) {
        var raw = List.of(submission.toRelease(clock.instant()));
        var release =
                workers.map(raw, this::enrich, EnrichmentsController::refuse).getFirst();
        EnrichMeter.TRIED.count(meters, "enriched");
        return release;
    }

    private EnrichedRelease enrich(RawRelease raw, Whereabouts whereabouts) {
        return pipeline.enrich(raw, whereabouts);
    }

    private static EnrichedRelease refuse(RawRelease raw, PoisonException why) {
        throw Refusal.cannotBeEnriched(
                "release: %s (expected: a text that can be enriched)".formatted(why.getMessage()));
    }
}
