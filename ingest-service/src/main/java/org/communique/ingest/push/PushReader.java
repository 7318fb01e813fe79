package org.communique.ingest.push;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.DateRange;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.release.NormalText;
import org.communique.ingest.identity.ComparableText;
import org.communique.ingest.identity.Source;
import org.communique.ingest.text.CredentialsInUrlException;
import org.communique.ingest.text.JsonObject;
import org.communique.ingest.text.WebUrl;
import org.jspecify.annotations.Nullable;

/** From the bytes of a push to the release in it. */
public final class PushReader {

    private static final int SHOWN = 64;

    private final String defaultSource;

    /** @param defaultSource the publisher of what says neither who published it nor where it is */
    public PushReader(String defaultSource) {
        this.defaultSource = defaultSource;
    }

    /**
     * Reads a text or a page.
     *
     * @throws CredentialsInUrlException when the URL holds a user name or a password
     */
    public PushedRelease text(Content.Type type, String text, PushHints hints) throws MalformedPushException {
        return release(PushJson.NOTHING, new Content(type, text), hints);
    }

    /**
     * Reads a JSON object.
     *
     * @throws CredentialsInUrlException when the URL holds a user name or a password
     */
    public PushedRelease json(String json, PushHints hints) throws MalformedPushException {
        var said = parsed(json);
        return release(said, content(said), hints);
    }

    private static PushJson parsed(String json) throws MalformedPushException {
        try {
            return JsonObject.read(json, PushJson.class, PushJson.FIELDS);
        } catch (JsonObject.MalformedException e) {
            throw new MalformedPushException(String.valueOf(e.getMessage()));
        }
    }

    private static Content content(PushJson said) throws MalformedPushException {
        if ((said.text() == null) == (said.html() == null)) {
            throw new MalformedPushException(
                    "text and html: %s (expected: one of them)".formatted(said.text() == null ? "neither" : "both"));
        }
        return said.text() != null ? Content.plain(said.text()) : Content.html(String.valueOf(said.html()));
    }

    private PushedRelease release(PushJson said, Content content, PushHints hints) throws MalformedPushException {
        if (!ComparableText.areIn(content)) {
            throw new MalformedPushException(
                    "text: blank, or without a word that a reader sees" + " (expected: the text of a release)");
        }
        var url = url(orElse(said.url(), hints.url()));
        var dates = new Dates(
                time("published", said.published()), time("updated", said.updated()), embargo(said.embargoedUntil()));
        return PushedRelease.of(
                source(orElse(said.source(), hints.source()), url),
                orElse(said.guid(), hints.guid()),
                url,
                present(said.headline()),
                orElse(said.language(), hints.language()),
                dates,
                content);
    }

    private String source(@Nullable String said, @Nullable URI url) {
        if (said != null) {
            return said;
        }
        return url != null ? Source.of(url) : defaultSource;
    }

    private static @Nullable URI url(@Nullable String said) throws MalformedPushException {
        if (said == null) {
            return null;
        }
        try {
            return WebUrl.require("url", said);
        } catch (CredentialsInUrlException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedPushException(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Embargo embargo(@Nullable String said) throws MalformedPushException {
        var until = time("embargoedUntil", said);
        return until == null ? null : new Embargo(until);
    }

    private static @Nullable Instant time(String field, @Nullable String said) throws MalformedPushException {
        if (said == null || said.isBlank()) {
            return null;
        }
        try {
            var time = said.length() == 10
                    ? LocalDate.parse(said).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(said).toInstant();
            if (DateRange.contains(time)) {
                return time;
            }
        } catch (DateTimeException e) {
            // Said below, as for any other that can't be used.
        }
        throw new MalformedPushException("%s: '%s' (expected: a time such as 2023-10-12T17:04:00Z, %s)"
                .formatted(field, said.length() > SHOWN ? said.substring(0, SHOWN) + "…" : said, DateRange.EXPECTED));
    }

    private static @Nullable String orElse(@Nullable String said, @Nullable String hint) {
        return present(said) != null ? said : present(hint);
    }

    private static @Nullable String present(@Nullable String said) {
        return said == null || NormalText.of(said).isEmpty() ? null : said.strip();
    }
}
