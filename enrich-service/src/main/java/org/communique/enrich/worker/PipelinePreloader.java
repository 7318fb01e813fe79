package org.communique.enrich.worker;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.communique.enrich.pipeline.EnrichmentPipeline;
import org.communique.enrich.step.Steps;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Puts the pipeline together beside Spring's own start: reading models and word lists takes a second of one processor,
 * while Spring keeps another one busy. What needs the pipeline waits for it, so a service that is ready has read them.
 */
public final class PipelinePreloader implements ApplicationContextInitializer<GenericApplicationContext> {

    private final CompletableFuture<EnrichmentPipeline> pipeline;

    private PipelinePreloader(CompletableFuture<EnrichmentPipeline> pipeline) {
        this.pipeline = pipeline;
    }

    /** Begins to read, in a thread of its own. */
    public static PipelinePreloader begin() {
        return begin(Steps::pipeline);
    }

    /** Whatever the reading throws, an Error as well, ends the start of the service: nobody waits for ever. */
    static PipelinePreloader begin(Supplier<EnrichmentPipeline> reading) {
        var pipeline = new CompletableFuture<EnrichmentPipeline>();
        Thread.ofPlatform().name("pipeline-ahead").daemon().start(() -> pipeline.completeAsync(reading, Runnable::run));
        return new PipelinePreloader(pipeline);
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(EnrichmentPipeline.class, this::await);
    }

    private EnrichmentPipeline await() {
        try {
            return pipeline.join();
        } catch (CompletionException failure) {
            throw new IllegalStateException("the data of the steps cannot be read", failure.getCause());
        }
    }
}
