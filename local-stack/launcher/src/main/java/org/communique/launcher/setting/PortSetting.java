package org.communique.launcher.setting;

import java.util.Locale;

/** Listening parts, each with its default port and the environment variable for another. */
public enum PortSetting {
    /** The broker. */
    KAFKA(9092),
    /** The node. */
    ELASTICSEARCH(9200),
    /** The sample publisher. */
    NEWSROOM(8090),
    /** Feeds in, raw releases out. */
    INGEST(8081),
    /** Raw releases in, enriched ones out. */
    ENRICH(8082),
    /** Enriched releases in, documents out. */
    PUBLISH(8083),
    /** Pages for people. */
    CONSOLE(8080);

    private final int standard;

    PortSetting(int standard) {
        this.standard = standard;
    }

    /** Returns the default port. */
    public int standard() {
        return standard;
    }

    /** Returns the environment variable for another port. */
    public String variable() {
        return "COMMUNIQUE_" + name() + "_PORT";
    }

    /** Returns the part's name for people. */
    public String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
