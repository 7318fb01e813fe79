package org.communique.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.ingest.testbed.Publisher;
import org.communique.ingest.testbed.Rss;
import org.communique.ingest.testbed.Service;
import org.communique.ingest.testbed.Topic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Feeds that are polled, into a real broker. */
class PollIT {

    private static final String DATE = "Thu, 12 Oct 2023 10:00:00 GMT";
    private static Service service;
    private Publisher publisher;

    @BeforeAll
    static void start() {
        service = Service.start(
                "communique.ingest.poll.page-attempts=1000",
                "communique.ingest.poll.redirect-trust-after=1s",
                "communique.ingest.pages.recheck-after=1s,2s,3s,5s,8s,13s,21s,34s");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void open() {
        publisher = new Publisher();
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void releaseOfARegisteredFeedIsEmittedWithItsPage() {
        publisher.page("/1.html", page("whole"));
        publisher.feed("/feed", Rss.feed(Rss.item("1", publisher.url("/1.html"), "One", "First line.", DATE)));

        service.name(publisher.url("/feed"));

        var event = events(1).getFirst();
        assertThat(event.path("headline").asString()).isEqualTo("One");
        assertThat(event.path("revision").asInt()).isEqualTo(1);
        assertThat(event.path("page").path("text").asString()).contains("the whole text");
    }

    @Test
    void unchangedFeedWritesNothing() {
        publisher.feed("/feed", Rss.feed(Rss.item("1", "One", "Text.")));
        var feed = service.name(publisher.url("/feed"));
        events(1);
        var states = Topic.records(KafkaTopic.FEEDS_STATE, feed).size();

        awaitPolls(5);

        assertThat(events(1)).hasSize(1);
        assertThat(Topic.records(KafkaTopic.FEEDS_STATE, feed)).hasSize(states);
    }

    @Test
    void editedItemIsTheNextRevision() {
        publisher.feed("/feed", Rss.feed(Rss.item("1", "One", "Text.")));
        service.name(publisher.url("/feed"));
        events(1);

        publisher.feed("/feed", Rss.feed(Rss.item("1", "One", "Corrected text.")));

        assertThat(events(2).getLast().path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void bumpedDateIsNoRevision() {
        publisher.page("/1.html", page("whole"));
        publisher.feed("/feed", Rss.feed(Rss.item("1", publisher.url("/1.html"), "One", "Text.", DATE)));
        service.name(publisher.url("/feed"));
        events(1);

        publisher.feed(
                "/feed",
                Rss.feed(Rss.item("1", publisher.url("/1.html"), "One", "Text.", "Fri, 13 Oct 2023 10:00:00 GMT")));
        awaitPolls(3);

        assertThat(events(1)).hasSize(1);
        assertThat(publisher.requests("/1.html")).isEqualTo(2);
    }

    @Test
    void correctionThatOnlyThePageHasIsTheNextRevision() {
        publisher.page("/1.html", page("whole"));
        publisher.feed("/feed", Rss.feed(Rss.item("1", publisher.url("/1.html"), "One", "Text.", DATE)));
        service.name(publisher.url("/feed"));
        events(1);

        publisher.page("/1.html", page("corrected"));
        publisher.feed(
                "/feed",
                Rss.feed(Rss.item("1", publisher.url("/1.html"), "One", "Text.", "Fri, 13 Oct 2023 10:00:00 GMT")));

        assertThat(events(2).getLast().path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void correctionOfWhichTheFeedSaysNothingIsTheNextRevision() {
        publisher.page("/1.html", page("whole"));
        publisher.feed("/feed", Rss.feed(Rss.item("1", publisher.url("/1.html"), "One", "Text.", now())));
        var feed = service.name(publisher.url("/feed"));
        events(1);
        assertThat(feed(feed).path("pages").path("watched").asInt()).isOne();

        publisher.page("/1.html", page("corrected"));

        var corrected = events(2).getLast();
        assertThat(corrected.path("revision").asInt()).isEqualTo(2);
        assertThat(corrected.path("headline").asString()).isEqualTo("One");
        assertThat(corrected.path("page").path("text").asString()).contains("the corrected text");
    }

    @Test
    void releaseWhosePageIsGoneIsWithdrawn() {
        publisher.page("/1.html", page("whole"));
        publisher.feed("/feed", Rss.feed(Rss.item("1", publisher.url("/1.html"), "One", "Text.", now())));
        service.name(publisher.url("/feed"));
        events(1);

        publisher.refuse("/1.html", 410, Map.of());

        assertThat(events(2).getLast().path("withdrawalReason").asString()).isEqualTo("page-gone");
    }

    @Test
    void pageThatComesLateIsTheSameRevision() {
        publisher.feed("/feed", Rss.feed(Rss.item("1", publisher.url("/1.html"), "One", "Text.", DATE)));
        publisher.refuse("/1.html", 500, Map.of());
        service.name(publisher.url("/feed"));
        assertThat(events(1).getFirst().has("page")).isFalse();

        publisher.page("/1.html", page("whole"));

        var late = events(2).getLast();
        assertThat(late.path("revision").asInt()).isEqualTo(1);
        assertThat(late.path("page").path("text").asString()).contains("the whole text");
    }

    @Test
    void deletedItemIsWithdrawn() {
        publisher.feed("/feed", Rss.feed(Rss.item("urn:1", "One", "Text.")));
        service.name(publisher.url("/feed"));
        events(1);

        publisher.feed("/feed", Rss.feed(Rss.deleted("urn:1")));

        assertThat(events(2).getLast().path("withdrawalReason").asString()).isEqualTo("tombstone");
    }

    @Test
    void itemThatAgesOffTheFeedStays() {
        publisher.feed("/feed", Rss.feed(Rss.item("1", "One", "Text.")));
        service.name(publisher.url("/feed"));
        events(1);

        publisher.feed("/feed", Rss.feed(Rss.item("2", "Two", "Text two.")));

        assertThat(events(2))
                .extracting(event -> event.path("headline").asString())
                // Two releases lie in two partitions, between which Kafka has no order.
                .containsExactlyInAnyOrder("One", "Two");
    }

    @Test
    void documentWithNothingInCommonWithTheOneBeforeIsCounted() {
        publisher.feed("/feed", Rss.feed(Rss.item("1", "One", "Text.")));
        var feed = service.name(publisher.url("/feed"));
        events(1);
        publisher.feed("/feed", Rss.feed(Rss.item("2", "Two", "Text two.")));
        events(2);

        await().until(() -> feed(feed).path("gaps").asInt() == 1);
    }

    @Test
    void feedThatFailsSaysSinceWhenAndWhatCameOfItsPolls() {
        publisher.feed("/feed", Rss.feed(Rss.item("1", "One", "Text.")));
        var feed = service.name(publisher.url("/feed"));
        events(1);
        publisher.refuse("/feed", 404, Map.of());

        await().atMost(Duration.ofSeconds(30))
                .until(() -> feed(feed).path("condition").asString().equals("failing"));

        assertThat(feed(feed).has("failingSince")).isTrue();
        assertThat(feed(feed).path("polls").path(0).path("text").asString()).startsWith("status 404");
    }

    @Test
    void disabledFeedIsNotPolledUntilItIsEnabled() {
        publisher.feed("/feed", Rss.feed(Rss.item("1", "One", "Text.")));
        var feed = service.name(publisher.url("/feed"));
        events(1);
        service.put("/feeds/" + feed, "{\"disabledBy\": \"ops\"}");
        publisher.feed("/feed", Rss.feed(Rss.item("2", "Two", "Text two.")));

        assertThat(feed(feed).path("disabledBy").asString()).isEqualTo("ops");
        assertThat(events(1)).hasSizeLessThanOrEqualTo(2);
        service.put("/feeds/" + feed, "{}");

        assertThat(events(2)).hasSize(2);
        assertThat(feed(feed).has("disabledBy")).isFalse();
    }

    @Test
    void feedThatMovedForGoodIsPolledThereAndKeepsItsName() {
        publisher.feed("/new", Rss.feed(Rss.item("1", "One", "Text.")));
        publisher.refuse("/feed", 301, Map.of("Location", "/new"));
        var feed = service.name(publisher.url("/feed"));
        events(1);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> feed(feed).path("movedTo").path("trusted").asBoolean());

        assertThat(feed(feed).path("url").asString())
                .isEqualTo(publisher.url("/feed").toString());
        var requests = publisher.requests("/feed");
        var moved = publisher.requests("/new");
        await().until(() -> publisher.requests("/new") >= moved + 3);
        assertThat(publisher.requests("/feed")).isLessThanOrEqualTo(requests + 1);
    }

    @Test
    void pageThatRobotsMayNotFetchIsNotFetched() {
        publisher.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n");
        publisher.page("/private/1.html", page("whole"));
        publisher.feed("/feed", Rss.feed(Rss.item("1", publisher.url("/private/1.html"), "One", "Text.", DATE)));

        service.name(publisher.url("/feed"));

        assertThat(events(1).getFirst().has("page")).isFalse();
        assertThat(publisher.requests("/private/1.html")).isZero();
    }

    @Test
    void releaseInTwoFeedsOfAPublisherIsOneRelease() {
        var item = Rss.item("1", publisher.url("/1.html"), "One", "Text.", DATE);
        publisher.page("/1.html", page("whole"));
        publisher.feed("/a", Rss.feed(item));
        publisher.feed("/b", Rss.feed(item.replace("Text.", "The same, in fewer words.")));
        service.name(publisher.url("/a"));
        events(1);

        var second = service.name(publisher.url("/b"));
        await().until(() ->
                !service.get("/feeds/" + second).json().path("lastOutcome").isMissingNode());

        assertThat(events(1)).hasSize(1);
    }

    @Test
    void hundredItemsAreEmittedInChunksOnceEach() {
        var items = IntStream.range(0, 100)
                .mapToObj(i -> Rss.item("n" + i, "Number " + i, "Text " + i))
                .toArray(String[]::new);
        publisher.feed("/feed", Rss.feed(items));

        service.name(publisher.url("/feed"));

        assertThat(events(100))
                .extracting(event -> event.path("headline").asString())
                .doesNotHaveDuplicates()
                .hasSize(100);
    }

    @Test
    void restartRepeatsNothingAndLosesNothing() {
        publisher.feed("/feed", Rss.feed(Rss.item("1", "One", "Text.")));
        try (var first = Service.start("communique.ingest.group=" + UUID.randomUUID())) {
            first.name(publisher.url("/feed"));
            events(1);
        }
        publisher.feed("/feed", Rss.feed(Rss.item("2", "Two", "Text two."), Rss.item("1", "One", "Text.")));

        try (var _ = Service.start("communique.ingest.group=" + UUID.randomUUID())) {
            events(2);
            awaitPolls(3);
        }

        assertThat(events(2))
                .extracting(event -> event.path("headline").asString())
                // Two releases lie in two partitions, between which Kafka has no order.
                .containsExactlyInAnyOrder("One", "Two");
    }

    private static JsonNode feed(String id) {
        return service.get("/feeds/" + id).json();
    }

    /** A release of today, whose page is looked at again. */
    private static String now() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC));
    }

    private static String page(String which) {
        return """
            <p>The ministry said on Thursday that this is the %s text of the release, as its page has it, and
            that nothing else in it matters to anyone who reads it.</p>
            <p>The minister added that a second paragraph makes a page look like a page, with commas, full stops
            and enough words to be distinct from the boilerplate around it.</p>\
            """.formatted(which);
    }

    private void awaitPolls(int more) {
        var before = publisher.requests("/feed");
        await().atMost(Duration.ofSeconds(30)).until(() -> publisher.requests("/feed") >= before + more);
    }

    /** All events of the publisher, once there are as many as that. */
    private List<JsonNode> events(int atLeast) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Topic.events(publisher.source()).size() >= atLeast);
        return Topic.events(publisher.source());
    }
}
