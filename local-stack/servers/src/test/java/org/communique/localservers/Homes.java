package org.communique.localservers;

import java.nio.file.Path;

/** The homes that the modules before this one laid out. */
final class Homes {

    static final Path KAFKA = home("kafka");
    static final Path ELASTICSEARCH = home("elasticsearch");

    private Homes() {}

    private static Path home(String server) {
        return Path.of(System.getProperty("communique.root"), "local-stack", server, "target/home");
    }
}
