package org.communique.launcher.setting;

import java.util.Locale;

/** The parts that listen, with the port that each takes unless an environment variable names another. */
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
    PUBLISH(8083);

    private final int standard;

    PortSetting(int standard) {
        this.standard = standard;
    }

    /** The port where nothing else is chosen. */
    public int standard() {
        return standard;
    }

    /** The environment variable that chooses another port. */
    public String variable() {
        return "COMMUNIQUE_" + name() + "_PORT";
    }

    /** What people call the part. */
    public String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
