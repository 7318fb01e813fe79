package org.communique.ingest.push;

import org.jspecify.annotations.Nullable;

/** Body of a push as {@code application/json}, its fields unparsed. */
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

    /** Names of the fields, for people. */
    static final String FIELDS =
            "headline, text or html, guid, url, source, language, published, updated, embargoedUntil";
}
