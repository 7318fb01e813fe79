package org.communique.enrich.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communique.contracts.tag.Topic;
import org.communique.enrich.text.DataFile;

/** Concepts of the IPTC Media Topics (https://iptc.org, CC BY 4.0): codes, English names, hierarchy. */
final class MediaTopics {

    private static final String NONE = "-";

    private record Concept(String name, String broader) {}

    private final Map<String, Concept> concepts = new HashMap<>();

    MediaTopics() {
        for (var line : DataFile.lines(MediaTopics.class, "media-topics.tsv")) {
            var fields = line.split("\t", -1);
            concepts.put(fields[0], new Concept(fields[2], fields[1]));
        }
    }

    /** Returns a concept and all broader ones, the top last; {@code code} as 8 digits. */
    List<String> withBroader(String code) {
        var path = new ArrayList<String>();
        for (var at = code; !at.equals(NONE); at = concept(at).broader()) {
            path.add(at);
        }
        return path;
    }

    boolean isTop(String code) {
        return concept(code).broader().equals(NONE);
    }

    Topic topic(String code, double confidence) {
        return new Topic("medtop:" + code, concept(code).name(), confidence);
    }

    private Concept concept(String code) {
        var concept = concepts.get(code);
        if (concept == null) {
            throw new IllegalArgumentException(
                    "media topic: '%s' (expected: one of %d codes)".formatted(code, concepts.size()));
        }
        return concept;
    }
}
