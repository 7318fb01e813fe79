package org.communique.enrich.web;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Revision;
import org.communique.contracts.release.SourceText;
import org.communique.contracts.release.Version;
import org.communique.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Release for a trial, in the JSON of {@code POST /releases} of the ingest service.
 *
 * @param headline null to find it in the text
 * @param text the release as plain text; either this or {@code html}
 * @param html the release as a page or a fragment
 * @param guid its id in the source
 * @param url its page
 * @param source the publisher
 * @param language BCP 47
 * @param published first publication
 * @param updated last update
 * @param embargoedUntil end of its embargo
 */
record Submission(
        @Nullable String headline,
        @Nullable String text,
        @Nullable String html,
        @Nullable String guid,
        @Nullable URI url,
        @Nullable String source,
        @Nullable String language,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable Instant embargoedUntil) {

    private static final String NO_SOURCE = "unknown";

    static Submission ofText(String text) {
        return new Submission(null, text, null, null, null, null, null, null, null, null);
    }

    static Submission ofHtml(String html) {
        return new Submission(null, null, html, null, null, null, null, null, null, null);
    }

    /** Returns its raw release. */
    RawRelease toRelease(Instant now) {
        var publisher = source == null || source.isBlank() ? NO_SOURCE : source;
        var content = content();
        var key = Objects.requireNonNullElse(guid, content.text());
        return new RawRelease(
                new Identity(ReleaseId.derive(publisher, key), Revision.FIRST, Version.observedAt(now)),
                new Origin(publisher, null, guid, url),
                SourceText.builder()
                        .headline(headline)
                        .language(language)
                        .dates(new Dates(
                                published, updated, embargoedUntil == null ? null : new Embargo(embargoedUntil)))
                        .content(content)
                        .build(),
                null);
    }

    private Content content() {
        if (text != null && html != null) {
            throw Problem.malformed("text and html: both given (expected: one of them)");
        }
        if (text != null) {
            return Content.plain(text);
        }
        if (html != null) {
            return Content.html(html);
        }
        throw Problem.malformed("text and html: both missing (expected: one of them)");
    }
}
