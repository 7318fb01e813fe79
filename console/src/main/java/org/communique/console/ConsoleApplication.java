package org.communique.console;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The console. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ConsoleApplication {

    /** Runs the console until the process is stopped. */
    public static void main(String[] arguments) {
        SpringApplication.run(ConsoleApplication.class, arguments);
    }
}
