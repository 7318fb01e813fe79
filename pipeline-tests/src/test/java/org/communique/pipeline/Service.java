package org.communique.pipeline;

/** The three services, each started from its boot jar. */
enum Service {
    INGEST,
    ENRICH,
    PUBLISH;

    String artifact() {
        return name().toLowerCase(java.util.Locale.ROOT) + "-service";
    }
}
