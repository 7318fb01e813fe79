package org.communique.ingest.web.feeds;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.communique.ingest.feed.Feed;
import org.communique.ingest.format.listing.Selectors;
import org.communique.ingest.registry.FeedNaming;
import org.communique.ingest.url.LenientUrl;
import org.communique.ingest.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
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
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

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
            var read = JSON.readValue(body, FeedBody.class);
            if (read != null) {
                return read;
            }
        } catch (JacksonException e) {
            throw Problem.malformed(
                    "body: %s (expected: a JSON object with %s)".formatted(e.getOriginalMessage(), FIELDS));
        }
        throw Problem.malformed("body: null (expected: a JSON object with %s)".formatted(FIELDS));
    }

    /** The feed that it names. */
    FeedNaming naming() {
        return naming(feedUrl(), source);
    }

    /** What it says of a feed that is there: neither where it is nor whose can be changed. */
    FeedNaming namingOf(Feed feed) {
        if (url != null && !FeedNaming.of(feedUrl()).id().equals(feed.id())) {
            throw Problem.unprocessable(
                    "url: '%s' (expected: '%s'; another URL is another feed)".formatted(url, feed.url()));
        }
        if (source != null && !source.equals(feed.source())) {
            throw Problem.unprocessable(
                    "source: '%s' (expected: '%s'; delete the feed and name it anew)".formatted(source, feed.source()));
        }
        return naming(feed.url(), feed.source());
    }

    private FeedNaming naming(URI at, @Nullable String by) {
        try {
            var shortest = duration("interval", interval);
            var longest = duration("maxInterval", maxInterval);
            return new FeedNaming(at, by, title, shortest, longest, labels, articlePages, disabledBy, selectors);
        } catch (IllegalArgumentException e) {
            throw Problem.malformed(String.valueOf(e.getMessage()));
        }
    }

    private URI feedUrl() {
        return LenientUrl.parse(url == null ? "" : url)
                .orElseThrow(() -> Problem.malformed(
                        "url: '%s' (expected: an absolute http or https URL)".formatted(url == null ? "" : url)));
    }

    private static @Nullable Duration duration(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            var read = DurationStyle.detectAndParse(value);
            if (read.isPositive()) {
                return read;
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for any other that can't be used.
        }
        throw Problem.malformed("%s: '%s' (expected: such as 5m or PT5M, above 0)".formatted(name, value));
    }
}
