package org.communique.console.service;

import java.net.URI;

/** One of the three services. */
public enum ServiceName {
    /** Feeds in, raw releases out. */
    INGEST("ingest"),

    /** Raw releases in, enriched releases out. */
    ENRICH("enrich"),

    /** Enriched releases in, searchable out. */
    PUBLISH("publish");

    private final String label;

    ServiceName(String label) {
        this.label = label;
    }

    /** Returns its name for people. */
    public String label() {
        return label;
    }

    URI url(ServiceSettings settings) {
        return switch (this) {
            case INGEST -> settings.ingest();
            case ENRICH -> settings.enrich();
            case PUBLISH -> settings.publish();
        };
    }
}
