package org.communique.console.document;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.contracts.release.Version;
import tools.jackson.databind.json.JsonMapper;

/** Documents as they are in the index, made of their fields. */
public final class SampleReleases {

    /** Time of the observation of a sample. */
    public static final Instant OBSERVED = Instant.parse("2026-03-01T09:00:05Z");

    /** Id of a sample. */
    public static final String ID = "lujmf4hmijnpxwaamolxjoyzdg";

    private static final JsonMapper JSON = new JsonMapper();

    private SampleReleases() {}

    /** Returns the fields of a visible release, to be changed. */
    public static Map<String, Object> fields() {
        return fields(ID, OBSERVED);
    }

    /** Returns the fields of a visible release of an id, observed at a time. */
    public static Map<String, Object> fields(String id, Instant observed) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", id);
        fields.put("revision", 1);
        fields.put("version", Version.observedAt(observed).withGeneration(6).value());
        fields.put("source", "rivers.example");
        fields.put("feed", "0123456789abcdef0123");
        fields.put("guid", "tag:rivers.example,2026:17");
        fields.put("url", "https://rivers.example/news/" + id);
        fields.put("headline", "Rivers Council opens flood fund");
        fields.put("body", "The council opened a fund.\n\nIt starts with 40 million euro.");
        fields.put("summary", "The council opened a fund.");
        fields.put("language", "en");
        fields.put("published", "2026-03-01T09:00:00Z");
        fields.put("pubStatus", "usable");
        fields.put(
                "topics", List.of(Map.of("code", "medtop:03000000", "name", "disaster, accident", "confidence", 0.75)));
        fields.put("keyphrases", List.of("flood fund"));
        return fields;
    }

    /** Returns a document of fields. */
    public static IndexedDocument of(Map<String, Object> fields) {
        return JSON.convertValue(fields, IndexedDocument.class);
    }

    /** Returns the sample with one field changed; null removes it. */
    public static IndexedDocument with(String field, Object value) {
        var fields = fields();
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
        return of(fields);
    }
}
