package org.communique.console.feed;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Feeds as ingest reports them. */
public final class SampleFeeds {

    private static final JsonMapper JSON = new JsonMapper();

    private SampleFeeds() {}

    /** Returns a healthy feed of rivers.example. */
    public static FeedStatus healthy() {
        return of(Map.of());
    }

    /** Returns the healthy feed with changed fields. */
    public static FeedStatus of(Map<String, Object> changes) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", "0123456789abcdef0123");
        fields.put("url", "https://www.rivers.example/feed.xml");
        fields.put("source", "rivers.example");
        fields.put("title", "Rivers Council");
        fields.put("interval", "PT5M");
        fields.put("labels", List.of("water"));
        fields.put("articlePages", true);
        fields.put("added", "2026-01-01T00:00:00Z");
        fields.put("condition", "healthy");
        fields.put("lastPoll", "2026-03-01T09:55:00Z");
        fields.put("lastOutcome", "nothing new");
        fields.put("failures", 0);
        fields.put("nextPoll", "2026-03-01T10:05:00Z");
        fields.put(
                "polls", List.of(Map.of("at", "2026-03-01T09:55:00Z", "outcome", "unchanged", "text", "nothing new")));
        fields.put("releases", 12);
        fields.put("items", 20);
        fields.put("gaps", 0);
        fields.put("aFieldOfALaterVersion", Map.of());
        fields.putAll(changes);
        return JSON.convertValue(fields, FeedStatus.class);
    }

    /** Returns a feed that fails. */
    public static FeedStatus failing() {
        return of(Map.of(
                "condition",
                "failing",
                "failures",
                4,
                "failingSince",
                "2026-03-01T08:00:00Z",
                "lastOutcome",
                "404",
                "lastPoll",
                Instant.parse("2026-03-01T09:55:00Z").toString()));
    }
}
