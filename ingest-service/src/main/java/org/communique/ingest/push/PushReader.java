package org.communique.ingest.push;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.Embargo;
import org.communique.ingest.identity.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** From the bytes of a push to the release in it. */
public final class PushReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String defaultSource;

    /** @param defaultSource the publisher of what says neither who published it nor where it is */
    public PushReader(String defaultSource) {
        this.defaultSource = defaultSource;
    }

    /** Reads a text or a page. */
    public PushedRelease text(Content.Type type, byte[] body, Charset charset, PushHints hints)
            throws MalformedPushException {
        var text = decoded(body, charset);
        return release(PushJson.NOTHING, new Content(type, text), hints);
    }

    /** Reads a JSON object. */
    public PushedRelease json(byte[] body, Charset charset, PushHints hints) throws MalformedPushException {
        var said = parsed(decoded(body, charset));
        return release(said, content(said), hints);
    }

    private static String decoded(byte[] body, Charset charset) throws MalformedPushException {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedPushException(
                    "body: not %s (expected: text in the charset of the Content-Type, or in UTF-8)".formatted(charset));
        }
    }

    private static PushJson parsed(String json) throws MalformedPushException {
        try {
            var said = JSON.readValue(json, PushJson.class);
            if (said == null) {
                throw new MalformedPushException("body: null (expected: an object with %s)".formatted(PushJson.FIELDS));
            }
            return said;
        } catch (UnrecognizedPropertyException e) {
            throw new MalformedPushException(
                    "field '%s': unknown (expected: %s)".formatted(e.getPropertyName(), PushJson.FIELDS));
        } catch (JacksonException e) {
            throw new MalformedPushException(
                    "body: %s (expected: a JSON object with %s)".formatted(e.getOriginalMessage(), PushJson.FIELDS));
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
        if (content.text().isBlank()) {
            throw new MalformedPushException("text: blank (expected: the text of a release)");
        }
        var url = url(orElse(said.url(), hints.url()));
        var dates = new Dates(
                time("published", said.published()), time("updated", said.updated()), embargo(said.embargoedUntil()));
        return new PushedRelease(
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
            var url = URI.create(said);
            if (url.getScheme() != null && url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for any other that can't be used.
        }
        throw new MalformedPushException("url: '%s' (expected: an absolute URL)".formatted(said));
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
            return said.length() == 10
                    ? LocalDate.parse(said).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(said).toInstant();
        } catch (DateTimeException e) {
            throw new MalformedPushException(
                    "%s: '%s' (expected: a time such as 2023-10-12T17:04:00Z)".formatted(field, said));
        }
    }

    private static @Nullable String orElse(@Nullable String said, @Nullable String hint) {
        return present(said) != null ? said : present(hint);
    }

    private static @Nullable String present(@Nullable String said) {
        return said == null || said.isBlank() ? null : said.strip();
    }
}
