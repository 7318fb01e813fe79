package org.communique.ingest.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.communique.ingest.feed.FeedRegistration;
import org.communique.ingest.fetch.FeedAccess;
import org.communique.ingest.parse.html.Selectors;
import org.communique.ingest.parse.item.ItemFilter;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedOptions;
import org.communique.ingest.text.CredentialsInUrlException;
import org.communique.ingest.text.JsonObject;
import org.communique.ingest.text.WebUrl;
import org.communique.kit.charset.TextDecoder;
import org.communique.kit.failure.Durations;
import org.communique.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Body of a request to register or change a feed, its fields unparsed. */
record FeedBody(
        @Nullable String url,
        @Nullable String source,
        @Nullable String title,
        @Nullable String interval,
        @Nullable String maxInterval,
        @Nullable List<String> labels,
        @Nullable Boolean articlePages,
        @Nullable String disabledBy,
        @Nullable Selectors selectors,
        @Nullable FeedAccess access,
        @Nullable ItemFilter filter) {

    private static final String FIELDS =
            "url, source, title, interval, maxInterval, labels, articlePages, disabledBy, selectors, access, filter";
    /** Largest body of a registration, in bytes. */
    static final int MAX_BYTES = 64 * 1024;

    /** More frequent polls are an attack on the publisher. */
    private static final Duration MIN_INTERVAL = Duration.ofSeconds(10);

    private static final Duration MAX_INTERVAL = Duration.ofDays(365);
    private static final JsonMapper JSON = new JsonMapper();

    /** Returns the JSON of a registration, in the form of this record. */
    static byte[] json(FeedRegistration registration) {
        return JSON.writeValueAsBytes(registration);
    }

    /** Returns the JSON of a registration as text. */
    static String text(FeedRegistration registration) {
        return JSON.writeValueAsString(registration);
    }

    /** Whether a body is a registration rather than a feed: a JSON Feed has a version. */
    static boolean isRegistration(byte[] body) {
        if (body.length > MAX_BYTES) {
            return false;
        }
        try {
            var read = JSON.readTree(body);
            return read.isObject() && read.has("url") && !read.has("version");
        } catch (JacksonException e) {
            return false;
        }
    }

    /**
     * Parses a body.
     *
     * @throws org.springframework.web.ErrorResponseException 400 when it is malformed
     */
    static FeedBody parse(byte[] body) {
        try {
            return JsonObject.read(TextDecoder.decode(body, null).text(), FeedBody.class, FIELDS);
        } catch (JsonObject.MalformedException e) {
            throw Problem.malformed(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Parses a merge patch of a feed (RFC 7396): fields that it does not name stay, null takes one away.
     *
     * @throws org.springframework.web.ErrorResponseException 400 when it is malformed
     */
    static FeedBody patched(Feed feed, byte[] patch) {
        var current = JSON.readTree(json(FeedRegistration.of(feed, feed.options())));
        return parse(JSON.writeValueAsBytes(merged(current, object(patch))));
    }

    private static JsonNode object(byte[] patch) {
        try {
            var read = JSON.readTree(TextDecoder.decode(patch, null).text());
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException e) {
            // Reported below, like any other patch that is no object.
        }
        throw Problem.malformed("body: no JSON object (expected: one with any of %s)".formatted(FIELDS));
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        var merged = target.isObject() ? (ObjectNode) target.deepCopy() : JSON.createObjectNode();
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                merged.remove(field.getKey());
            } else {
                merged.set(field.getKey(), merged(merged.path(field.getKey()), field.getValue()));
            }
        });
        return merged;
    }

    /** Returns the registration of a new feed. */
    FeedRegistration registration() {
        return registration(feedUrl(), source, FeedOptions.DEFAULT);
    }

    /** Returns the registration of a registered feed; neither its URL nor its source can change. */
    FeedRegistration registrationOf(Feed feed) {
        if (url != null && !FeedRegistration.of(feedUrl()).id().equals(feed.id())) {
            throw Problem.unprocessable(
                    "url: %s (expected: '%s'; another URL is another feed)".formatted(WebUrl.shown(url), feed.url()));
        }
        if (source != null && !source.equals(feed.source())) {
            throw Problem.unprocessable("source: '%s' (expected: '%s'; delete the feed and register it again)"
                    .formatted(source, feed.source()));
        }
        return registration(feed.url(), feed.source(), feed.options());
    }

    /** @param current options of the feed; their intervals are accepted again, however short */
    private FeedRegistration registration(URI at, @Nullable String by, FeedOptions current) {
        try {
            return new FeedRegistration(at, by, options(current));
        } catch (CredentialsInUrlException e) {
            throw Problem.unprocessable(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw Problem.malformed(String.valueOf(e.getMessage()));
        }
    }

    private FeedOptions options(FeedOptions current) {
        return new FeedOptions(
                title,
                duration("interval", interval, current.interval()),
                duration("maxInterval", maxInterval, current.maxInterval()),
                labels == null ? List.of() : labels,
                articlePages == null || articlePages,
                disabledBy,
                selectors,
                access,
                filter);
    }

    private URI feedUrl() {
        return FeedUrls.parse("url", url == null ? "" : url);
    }

    /** @param current value, accepted again however short */
    private static @Nullable Duration duration(String name, @Nullable String value, @Nullable Duration current) {
        if (value == null) {
            return null;
        }
        try {
            var read = DurationStyle.detectAndParse(value);
            if (read.equals(current) || (read.compareTo(MIN_INTERVAL) >= 0 && read.compareTo(MAX_INTERVAL) <= 0)) {
                return read;
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            // Reported below, like any other invalid interval.
        }
        throw Problem.malformed("%s: '%s' (expected: such as 30s, 5m or 2h, at least %s and at most %s)"
                .formatted(name, value, Durations.text(MIN_INTERVAL), Durations.text(MAX_INTERVAL)));
    }
}
