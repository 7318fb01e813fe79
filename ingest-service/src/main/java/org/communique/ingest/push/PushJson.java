package org.communique.ingest.push;

import org.jspecify.annotations.Nullable;

/** The body of a push as application/json, field by field as it came. */
record PushJson(
        @Nullable String headline,
        @Nullable String text,
        @Nullable String html,
        @Nullable String guid,
        @Nullable String url,
        @Nullable String source,
        @Nullable String language,
        @Nullable String published,
        @Nullable String updated,
        @Nullable String embargoedUntil) {

    /** An object without fields. */
    static final PushJson NOTHING = new PushJson(null, null, null, null, null, null, null, null, null, null);

    /** The names of the fields, for people. */
    static final String FIELDS =
            "headline, text or html, guid, url, source, language, published, updated, embargoedUntil";
}
