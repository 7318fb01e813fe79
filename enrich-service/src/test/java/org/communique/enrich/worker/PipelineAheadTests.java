package org.communique.enrich.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.communique.enrich.Releases;
import org.communique.enrich.pipeline.EnrichmentPipeline;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class PipelineAheadTests {

    @Test
    void theContextHasTheOnePipelineThatWasReadAhead() {
        try (var context = new GenericApplicationContext()) {
            PipelineAhead.begin().initialize(context);
            context.registerBean(WorkerConfiguration.class);
            context.refresh();

            var pipeline = context.getBean(EnrichmentPipeline.class);

            assertThat(pipeline.enrich(Releases.anyRelease()).text().language()).isEqualTo("en");
        }
    }
}
