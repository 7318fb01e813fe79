package org.communique.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import org.communique.ingest.parse.item.FeedHints;
import org.junit.jupiter.api.Test;

class HintsTests {

    private static final URI BASE = URI.create("https://example.org/feed");

    @Test
    void hoursAndDaysToSkipAreRead() {
        var hints = read("""
            <rss version="2.0"><channel><title>News</title>
            <skipHours><hour>0</hour><hour>23</hour><hour>24</hour><hour>99</hour><hour>noon</hour></skipHours>
            <skipDays><day>Saturday</day><day>sunday</day><day>Someday</day></skipDays>
            <item><title>One</title></item></channel></rss>\
            """);

        assertThat(hints.skip().hours()).containsExactlyInAnyOrder(0, 23);
        assertThat(hints.skip().days()).containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void hubAndNameOfAnAtomFeedAreRead() {
        var hints = read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="https://hub.example.com/"/>
            <link rel="self" href="/atom.xml"/><entry><link rel="hub" href="https://no.example.com/"/></entry></feed>\
            """);

        assertThat(hints.hubs()).containsExactly(URI.create("https://hub.example.com/"));
        assertThat(hints.self()).isEqualTo(URI.create("https://example.org/atom.xml"));
    }

    @Test
    void hubOfAnRssFeedIsRead() {
        var hints = read("""
            <rss xmlns:atom="http://www.w3.org/2005/Atom"><channel>
            <atom:link rel="hub" href="https://hub.example.com/"/></channel></rss>\
            """);

        assertThat(hints.hubs()).containsExactly(URI.create("https://hub.example.com/"));
    }

    @Test
    void hubOfAJsonFeedIsRead() {
        var hints = read("""
            {"version": "https://jsonfeed.org/version/1.1", "feed_url": "https://example.org/feed.json",
            "hubs": [{"type": "rssCloud", "url": "https://no.example.com/"},
            {"type": "WebSub", "url": "https://hub.example.com/"}]}\
            """);

        assertThat(hints.hubs()).containsExactly(URI.create("https://hub.example.com/"));
        assertThat(hints.self()).isEqualTo(URI.create("https://example.org/feed.json"));
    }

    @Test
    void feedThatSaysNothingHasNoHints() {
        assertThat(read("<rss><channel><title>News</title></channel></rss>")).isEqualTo(FeedHints.NONE);
        assertThat(read("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": []}"))
                .isEqualTo(FeedHints.NONE);
    }

    private static FeedHints read(String document) {
        try {
            return new FeedParser().parse(document.getBytes(UTF_8), null, BASE).hints();
        } catch (NotAFeedException e) {
            throw new AssertionError(e);
        }
    }
}
