package org.communique.enrich.worker;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.repetition.RepeatedParagraphs;
import org.communique.enrich.step.Steps;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Loads the built-in steps beside Spring's own start: models and word lists take a second of one processor, while Spring
 * keeps another one busy. The pipeline waits for them, so the service is ready only with them.
 */
public final class PipelinePreloader implements ApplicationContextInitializer<GenericApplicationContext> {

    private final RepeatedParagraphs repetitions = new RepeatedParagraphs();
    private final CompletableFuture<List<EnrichmentStep>> steps = new CompletableFuture<>();

    private PipelinePreloader() {}

    /** Begins to load, in a thread of its own. */
    public static PipelinePreloader begin() {
        return begin(Steps::all);
    }

    /** Any failure of the loading, even an Error, ends the start of the service: nothing waits for ever. */
    static PipelinePreloader begin(Function<RepeatedParagraphs, List<EnrichmentStep>> loading) {
        var preloader = new PipelinePreloader();
        Thread.ofPlatform()
                .name("pipeline-preloader")
                .daemon()
                .start(() -> preloader.steps.completeAsync(() -> loading.apply(preloader.repetitions), Runnable::run));
        return preloader;
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(PipelinePreloader.class, () -> this);
    }

    /** Returns the memory of the steps. */
    RepeatedParagraphs repetitions() {
        return repetitions;
    }

    /**
     * Waits for the steps.
     *
     * @throws IllegalStateException when their data cannot be read
     */
    List<EnrichmentStep> steps() {
        try {
            return steps.join();
        } catch (CompletionException failure) {
            throw new IllegalStateException("the data of the steps cannot be read", failure.getCause());
        }
    }
}
