package org.communique.console.pipeline;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The fields of a document that its recent event is told by. */
@JsonIgnoreProperties(ignoreUnknown = true)
record IndexedRelease(
        String id,
        @Nullable Integer revision,
        long version,
        @Nullable String source,
        @Nullable String headline,
        @Nullable String pubStatus,
        @Nullable String withholdingReason,
        @Nullable String withdrawalReason,
        @Nullable Instant embargoedUntil) {

    static final String[] FIELDS = {
        "id",
        "revision",
        "version",
        "source",
        "headline",
        "pubStatus",
        "withholdingReason",
        "withdrawalReason",
        "embargoedUntil"
    };

    private static final int MICROS_PER_MILLI = 1000;

    /** Returns its last event: how it came to be as it is. */
    RecentEvent lastEvent() {
        var at = Instant.ofEpochMilli(version / MICROS_PER_MILLI);
        if ("canceled".equals(pubStatus)) {
            return event(at, "withdrawn", "withdrawn", withdrawalReason);
        }
        if ("withheld".equals(pubStatus)) {
            return event(at, "withheld", "withheld", withholdingReason);
        }
        if (embargoedUntil != null && embargoedUntil.isAfter(at)) {
            return event(at, "embargo", "under embargo", null);
        }
        if (revision != null && revision > 1) {
            return event(at, "corrected", "corrected", "revision " + revision);
        }
        return event(at, "found", "found", null);
    }

    /** Returns the end of its embargo. */
    RecentEvent embargoEnd(Instant end) {
        return event(end, "lifted", "embargo lifted", null);
    }

    private RecentEvent event(Instant at, String kind, String word, @Nullable String detail) {
        return new RecentEvent(
                at,
                kind,
                word,
                id,
                headline == null || headline.isBlank() ? id : headline,
                source == null ? "" : source,
                "/releases/" + id,
                detail);
    }
}
