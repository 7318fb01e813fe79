package org.communique.console.deadletter;

import java.util.Map;

/** Words for what becomes of a dead letter. */
final class Outcomes {

    static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("indexed", "indexed"),
            Map.entry("enriched", "enriched, on its way to the index"),
            Map.entry("on-its-way", "on its way to the index"),
            Map.entry("superseded", "superseded by a newer version"),
            Map.entry("duplicate", "there already"),
            Map.entry("dead-again", "dead again"),
            Map.entry("limit", "redriven three times already"),
            Map.entry("unknown", "not known"),
            Map.entry("discarded", "discarded"),
            Map.entry("open", "not yet reached"));

    private Outcomes() {}
}
