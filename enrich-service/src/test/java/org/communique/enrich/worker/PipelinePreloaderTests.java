package org.communique.enrich.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.communique.enrich.Releases;
import org.communique.enrich.pipeline.EnrichmentPipeline;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class PipelinePreloaderTests {

    @Test
    void theContextHasTheOnePipelineThatWasReadAhead() {
        try (var context = new GenericApplicationContext()) {
            PipelinePreloader.begin().initialize(context);
            context.registerBean(WorkerConfiguration.class);
            context.refresh();

            var pipeline = context.getBean(EnrichmentPipeline.class);

            assertThat(pipeline.enrich(Releases.anyRelease()).text().language()).isEqualTo("en");
        }
    }

    @Test
    void errorOfTheReadingEndsTheStart() {
        try (var context = new GenericApplicationContext()) {
            PipelinePreloader.begin(() -> {
                        throw new OutOfMemoryError("Java heap space");
                    })
                    .initialize(context);

            assertThatThrownBy(context::refresh).rootCause().isInstanceOf(OutOfMemoryError.class);
        }
    }
}
