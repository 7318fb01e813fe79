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
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.SourceText;
import org.communique.ingest.identity.ComparableText;
import org.communique.ingest.identity.Source;
import org.communique.ingest.text.CredentialsInUrlException;
import org.communique.ingest.text.JsonObject;
import org.communique.ingest.text.WebUrl;
import org.communique.kit.charset.SoundText;
import org.jspecify.annotations.Nullable;

/** Parser of pushes. */
public final class PushReader {

    private static final int SHOWN = 64;

    private final String defaultSource;

    /** @param defaultSource publisher of a push with neither source nor url */
    public PushReader(String defaultSource) {
        this.defaultSource = defaultSource;
    }

    /**
     * Parses a text or a page.
     *
     * @throws CredentialsInUrlException when the URL holds a user name or a password
     */
    public PushedRelease text(Content.Type type, String text, PushHints hints) throws MalformedPushException {
        return release(PushJson.NOTHING, new Content(type, SoundText.of(text)), hints);
    }

    /**
     * Parses a JSON object.
     *
     * @throws CredentialsInUrlException when the URL holds a user name or a password
     */
    public PushedRelease json(String json, PushHints hints) throws MalformedPushException {
        var given = parsed(json);
        return release(given, content(given), hints);
    }

    private static PushJson parsed(String json) throws MalformedPushException {
        try {
            return JsonObject.read(json, PushJson.class, PushJson.FIELDS);
        } catch (JsonObject.MalformedException e) {
            throw new MalformedPushException(String.valueOf(e.getMessage()));
        }
    }

    private static Content content(PushJson given) throws MalformedPushException {
        if ((given.text() == null) == (given.html() == null)) {
            throw new MalformedPushException(
                    "text and html: %s (expected: one of them)".formatted(given.text() == null ? "neither" : "both"));
        }
        return given.text() != null
                ? Content.plain(SoundText.of(given.text()))
                : Content.html(SoundText.of(String.valueOf(given.html())));
    }

    private PushedRelease release(PushJson given, Content content, PushHints hints) throws MalformedPushException {
        if (!ComparableText.areIn(content)) {
            throw new MalformedPushException(
                    "text: blank, or without a visible word (expected: the text of a release)");
        }
        var url = url(written(given.url()) != null ? given.url() : hints.url());
        var dates = new Dates(
                time("published", given.published()),
                time("updated", given.updated()),
                embargo(given.embargoedUntil()));
        var origin = new Origin(
                source(orElse(given.source(), hints.source()), url), null, orElse(given.guid(), hints.guid()), url);
        return PushedRelease.of(
                origin,
                SourceText.builder()
                        .headline(present(given.headline()))
                        .language(orElse(given.language(), hints.language()))
                        .dates(dates)
                        .content(content)
                        .build());
    }

    private String source(@Nullable String given, @Nullable URI url) {
        if (given != null) {
            return given;
        }
        return url != null ? Source.of(url) : defaultSource;
    }

    private static @Nullable String written(@Nullable String given) {
        return given == null || NormalText.of(given).isEmpty() ? null : given;
    }

    /** Control characters are not taken out of a URL, but refused. */
    private static @Nullable URI url(@Nullable String given) throws MalformedPushException {
        if (written(given) == null || given == null) {
            return null;
        }
        try {
            return WebUrl.require("url", given);
        } catch (CredentialsInUrlException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedPushException(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Embargo embargo(@Nullable String given) throws MalformedPushException {
        var until = time("embargoedUntil", given);
        return until == null ? null : new Embargo(until);
    }

    private static @Nullable Instant time(String field, @Nullable String given) throws MalformedPushException {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            var time = given.length() == 10
                    ? LocalDate.parse(given).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(given).toInstant();
            if (DateRange.contains(time)) {
                return time;
            }
        } catch (DateTimeException e) {
            // Reported below, like any other invalid time.
        }
        throw new MalformedPushException("%s: '%s' (expected: a time such as 2023-10-12T17:04:00Z, %s)"
                .formatted(
                        field, given.length() > SHOWN ? given.substring(0, SHOWN) + "…" : given, DateRange.EXPECTED));
    }

    private static @Nullable String orElse(@Nullable String given, @Nullable String hint) {
        var read = present(given);
        return read != null ? read : present(hint);
    }

    private static @Nullable String present(@Nullable String given) {
        return given == null || NormalText.of(given).isEmpty()
                ? null
                : SoundText.of(given).strip();
    }
}
