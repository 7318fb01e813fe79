package org.communique.publish;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The publish service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PublishApplication {

    /** Runs the service until the process is stopped. */
    public static void main(String[] arguments) {
        SpringApplication.run(PublishApplication.class, arguments);
    }
}
