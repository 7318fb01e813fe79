package org.communique.enrich;

import org.communique.enrich.worker.PipelinePreloader;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The enrichment service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EnrichApplication {

    /** Starts the service, and loads the pipeline concurrently. */
    public static void main(String[] arguments) {
        var preloader = PipelinePreloader.begin();
        var application = new SpringApplication(EnrichApplication.class);
        application.addInitializers(preloader);
        application.run(arguments);
    }
}
