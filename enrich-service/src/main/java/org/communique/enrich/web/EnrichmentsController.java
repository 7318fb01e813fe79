package org.communique.enrich.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communique.contracts.event.RawRelease;
import org.communique.enrich.pipeline.EnrichmentPipeline;
import org.communique.enrich.topic.TopicClassifier;
import org.communique.enrich.web.Explanation.DecidedTopic;
import org.communique.enrich.worker.Attempt;
import org.communique.enrich.worker.BusyException;
import org.communique.enrich.worker.CurrentStep;
import org.communique.enrich.worker.RejectedReleaseException;
import org.communique.enrich.worker.WorkerSettings;
import org.communique.enrich.worker.Workers;
import org.communique.kit.body.BodyReader;
import org.communique.kit.body.BodyText;
import org.communique.kit.body.BytesInFlight;
import org.communique.kit.body.LimitedBody;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.problem.Problem;
import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trial of the enrichment on a text; stores nothing. {@code ?explain=true} adds the evidence for topics and the time of each
 * step.
 */
@RestController
class EnrichmentsController {

    static final String PATH = "/enrichments";

    private final EnrichmentPipeline pipeline;
    private final Workers workers;
    private final WorkerSettings limits;
    private final WebSettings settings;
    private final InstantSource clock = InstantSource.system();
    private final JsonMapper json = new JsonMapper();
    private final BodyReader bodies;
    private final BytesInFlight inFlight;
    private final Semaphore free;
    /** Loaded with the first explanation, not at each start. */
    private final Supplier<TopicClassifier> classifier = SingletonSupplier.of(TopicClassifier::new);

    EnrichmentsController(EnrichmentPipeline pipeline, Workers workers, WorkerSettings limits, WebSettings settings) {
        this.limits = limits;
        this.free = new Semaphore(settings.maxConcurrent());
        this.pipeline = pipeline;
        this.workers = workers;
        this.settings = settings;
        this.bodies = new BodyReader(settings.bodyTimeout(), System::nanoTime);
        this.inFlight = new BytesInFlight(settings.maxBytesInFlight().toBytes());
    }

    @PostMapping(path = PATH, consumes = MediaType.TEXT_PLAIN_VALUE)
    EnrichmentResponse ofText(HttpServletRequest request, @RequestParam(defaultValue = "false") boolean explain) {
        return enriched(request, Submission::ofText, explain);
    }

    @PostMapping(path = PATH, consumes = MediaType.TEXT_HTML_VALUE)
    EnrichmentResponse ofHtml(HttpServletRequest request, @RequestParam(defaultValue = "false") boolean explain) {
        return enriched(request, Submission::ofHtml, explain);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    EnrichmentResponse ofJson(HttpServletRequest request, @RequestParam(defaultValue = "false") boolean explain) {
        return enriched(request, this::read, explain);
    }

    /** The body counts as in flight until the answer is made. */
    private EnrichmentResponse enriched(
            HttpServletRequest request, Function<String, Submission> submission, boolean explain) {
        try (var body = bodies.read(request, settings.maxBody().toBytes(), inFlight)) {
            return enriched(submission.apply(text(body, request)), explain);
        }
    }

    private static String text(LimitedBody body, HttpServletRequest request) {
        var text = BodyText.of(body.bytes(), MediaType.parseMediaType(request.getContentType()));
        if (text.isBlank()) {
            throw Problem.malformed("body: empty (expected: the text of a release)");
        }
        return text;
    }

    private Submission read(String body) {
        try {
            return Optional.ofNullable(json.readValue(body, Submission.class))
                    .orElseThrow(() -> Problem.malformed("body: null (expected: a JSON object)"));
        } catch (JacksonException e) {
            throw Problem.malformed(
                    "body: %s (expected: a JSON object with headline and text or html)".formatted(FailureReason.of(e)));
        }
    }

    private EnrichmentResponse enriched(Submission submission, boolean explain) {
        if (!free.tryAcquire()) {
            throw Problem.busy("enrichments under way: with this one more than %d (expected: at most %<d); retry"
                    .formatted(settings.maxConcurrent()));
        }
        try {
            var raw = submission.toRelease(clock.instant());
            return answer(workers.map(
                            List.of(raw),
                            EnrichmentsController::bytes,
                            explain ? this::explained : this::plain,
                            limits.recordTimeout())
                    .getFirst());
        } catch (BusyException e) {
            throw Problem.unavailable(String.valueOf(e.getMessage()));
        } finally {
            free.release();
        }
    }

    private static long bytes(RawRelease raw) {
        return raw.text().content().text().length();
    }

    private static EnrichmentResponse answer(Attempt<EnrichmentResponse> attempt) {
        try {
            return attempt.get();
        } catch (RejectedReleaseException e) {
            if (attempt instanceof Attempt.TimedOut) {
                throw Problem.unavailable("release: %s; the machine may be busy: retry".formatted(e.getMessage()));
            }
            throw Problem.unprocessable(
                    "release: %s (expected: a text that can be enriched)".formatted(e.getMessage()));
        }
    }

    private EnrichmentResponse plain(RawRelease raw, CurrentStep current) {
        return new EnrichmentResponse(pipeline.enrich(raw, current, workers.steps()), null);
    }

    private EnrichmentResponse explained(RawRelease raw, CurrentStep current) {
        var stopwatch = new StepStopwatch(current);
        var release = pipeline.enrich(raw, stopwatch, workers.steps());
        var text = release.text();
        var evidence = classifier.get().explain(text.headline(), text.lead(), text.body(), text.language());
        return new EnrichmentResponse(
                release,
                new Explanation(
                        stopwatch.times(),
                        evidence.stream().map(DecidedTopic::of).toList()));
    }
}
