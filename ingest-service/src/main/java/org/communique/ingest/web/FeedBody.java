package org.communique.ingest.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.communique.ingest.feed.FeedRegistration;
import org.communique.ingest.parse.html.Selectors;
import org.communique.ingest.state.Feed;
import org.communique.ingest.text.CredentialsInUrlException;
import org.communique.ingest.text.JsonObject;
import org.communique.ingest.text.TextDecoder;
import org.communique.ingest.text.WebUrl;
import org.communique.kit.failure.Durations;
import org.communique.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The body of a request that names a feed, field by field as it came. */
record FeedBody(
        @Nullable String url,
        @Nullable String source,
        @Nullable String title,
        @Nullable String interval,
        @Nullable String maxInterval,
        @Nullable List<String> labels,
        @Nullable Boolean articlePages,
        @Nullable String disabledBy,
        @Nullable Selectors selectors) {

    private static final String FIELDS =
            "url, source, title, interval, maxInterval, labels, articlePages, disabledBy, selectors";
    /** The largest body that names a feed, in bytes. */
    static final int LARGEST = 64 * 1024;

    /** A feed asked for more often is an attack on its publisher. */
    private static final Duration LEAST = Duration.ofSeconds(10);

    private static final Duration MOST = Duration.ofDays(365);
    private static final JsonMapper JSON = new JsonMapper();

    /** What is said of a feed that is there, but for who does not want it polled. */
    static FeedBody of(Feed feed, @Nullable String disabledBy) {
        var shortest = feed.interval();
        var longest = feed.maxInterval();
        return new FeedBody(
                feed.url().toString(),
                feed.source(),
                feed.title(),
                shortest == null ? null : shortest.toString(),
                longest == null ? null : longest.toString(),
                feed.labels(),
                feed.articlePages(),
                disabledBy,
                feed.selectors());
    }

    /** Whether it names a feed, rather than being one: a JSON Feed has a version. */
    static boolean isOne(byte[] body) {
        if (body.length > LARGEST) {
            return false;
        }
        try {
            var read = JSON.readTree(body);
            return read.isObject() && read.has("url") && !read.has("version");
        } catch (JacksonException e) {
            return false;
        }
    }

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    /** Reads it; what can't be read is 400. */
    static FeedBody read(byte[] body) {
        try {
            return JsonObject.read(TextDecoder.decode(body, null).text(), FeedBody.class, FIELDS);
        } catch (JsonObject.MalformedException e) {
            throw Problem.malformed(String.valueOf(e.getMessage()));
        }
    }

    /** The feed that it names. */
    FeedRegistration naming() {
        return naming(feedUrl(), source, null);
    }

    /** What it says of a feed that is there: neither where it is nor whose can be changed. */
    FeedRegistration namingOf(Feed feed) {
        if (url != null && !FeedRegistration.of(feedUrl()).id().equals(feed.id())) {
            throw Problem.unprocessable(
                    "url: %s (expected: '%s'; another URL is another feed)".formatted(WebUrl.shown(url), feed.url()));
        }
        if (source != null && !source.equals(feed.source())) {
            throw Problem.unprocessable(
                    "source: '%s' (expected: '%s'; delete the feed and name it anew)".formatted(source, feed.source()));
        }
        return naming(feed.url(), feed.source(), feed);
    }

    private FeedRegistration naming(URI at, @Nullable String by, @Nullable Feed known) {
        try {
            var shortest = duration("interval", interval, known == null ? null : known.interval());
            var longest = duration("maxInterval", maxInterval, known == null ? null : known.maxInterval());
            return new FeedRegistration(at, by, title, shortest, longest, labels, articlePages, disabledBy, selectors);
        } catch (CredentialsInUrlException e) {
            throw Problem.unprocessable(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw Problem.malformed(String.valueOf(e.getMessage()));
        }
    }

    private URI feedUrl() {
        return FeedUrls.read("url", url == null ? "" : url);
    }

    /** @param known what holds already, and may go on holding */
    private static @Nullable Duration duration(String name, @Nullable String value, @Nullable Duration known) {
        if (value == null) {
            return null;
        }
        try {
            var read = DurationStyle.detectAndParse(value);
            if (read.equals(known) || (read.compareTo(LEAST) >= 0 && read.compareTo(MOST) <= 0)) {
                return read;
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            // Said below, as for any other that can't be used.
        }
        throw Problem.malformed("%s: '%s' (expected: such as 30s, 5m or 2h, at least %s and at most %s)"
                .formatted(name, value, Durations.text(LEAST), Durations.text(MOST)));
    }
}
