package org.communique.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.communique.newsroom.archive.Happening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class NewsroomTests {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
    private static final String TERMS = "http://purl.org/dc/terms/";

    private final HandClock clock = new HandClock();
    private final Visitor visitor = new Visitor();
    private Newsroom newsroom;

    @BeforeEach
    void open() throws IOException {
        newsroom = Newsroom.open(NewsroomSettings.quiet(), clock);
    }

    @AfterEach
    void close() {
        newsroom.close();
        visitor.close();
    }

    @Test
    void quietNewsroomHasEmptyFeeds() {
        assertThat(newsroom.feeds()).isNotEmpty().allSatisfy(feed -> {
            var document = visitor.xml(feed);
            assertThat(document.getElementsByTagName("item").getLength()).isZero();
            assertThat(document.getElementsByTagName("entry").getLength()).isZero();
        });
    }

    @Test
    void publishedReleaseIsInTheFeedAndHasAPage() {
        newsroom.publish("granite-shield");

        assertThat(visitor.text(newsroom.feed("alliance"))).contains("tag:northernrivers.example,2026:granite-shield");
        assertThat(visitor.text(newsroom.page("granite-shield"))).contains("<h1>Cyber exercise Granite Shield");
    }

    @Test
    void releaseMadeByHandIsPublishedLikeAnyOther() {
        newsroom.publish("ministry", "by-hand", "A headline & more", "The lead.\n\nThe second paragraph.");

        assertThat(visitor.text(newsroom.feed("ministry"))).contains("A headline &amp; more");
        assertThat(visitor.text(newsroom.page("by-hand"))).contains("<p>The second paragraph.</p>");
    }

    @Test
    void correctionChangesWordsDateAndTag() {
        newsroom.publish("cable-watch");
        var before = visitor.get(newsroom.page("cable-watch"));
        var feedBefore = visitor.get(newsroom.feed("alliance"));
        clock.pass(Duration.ofMinutes(1));

        newsroom.correct("cable-watch");

        var after = visitor.get(newsroom.page("cable-watch"));
        var entry = entry("cable-watch");
        assertThat(new String(after.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains(
                        "16 vessels",
                        "Correction (1 July 2026, 11:01): An earlier version",
                        "Last updated 1 July 2026, 11:01");
        assertThat(after.headers().firstValue("ETag"))
                .isNotEqualTo(before.headers().firstValue("ETag"));
        assertThat(visitor.get(newsroom.feed("alliance")).headers().firstValue("ETag"))
                .isNotEqualTo(feedBefore.headers().firstValue("ETag"));
        assertThat(text(entry, "published")).isEqualTo("2026-07-01T08:00:00Z");
        assertThat(text(entry, "updated")).isEqualTo("2026-07-01T08:01:00Z");
    }

    @Test
    void correctionAfterTheLastReadyOneIsOfTheContactBlock() {
        newsroom.publish("granite-shield");

        newsroom.correct("granite-shield");

        assertThat(visitor.text(newsroom.page("granite-shield"))).contains("outdated telephone number");
    }

    @Test
    void correctionByHandReplacesTheWords() {
        newsroom.publish("granite-shield");

        newsroom.correct("granite-shield", "900 specialists", "950 specialists", "There were more.");

        assertThat(visitor.text(newsroom.page("granite-shield")))
                .contains("950 specialists", "There were more.")
                .doesNotContain("900 specialists");
    }

    @Test
    void correctionInRssIsToldByDctermsModified() {
        newsroom.publish("key-rate-unchanged");
        newsroom.correct("key-rate-unchanged");

        var feed = visitor.xml(newsroom.feed("bank"));

        assertThat(feed.getElementsByTagNameNS(TERMS, "modified").item(0).getTextContent())
                .isEqualTo("2026-07-01T08:00:00Z");
    }

    @Test
    void withdrawnReleaseIsGoneAndItsAtomFeedSaysSo() {
        newsroom.publish("granite-shield");
        newsroom.withdraw("granite-shield");

        var feed = visitor.xml(newsroom.feed("alliance"));
        var deleted = (Element)
                feed.getElementsByTagNameNS(TOMBSTONES, "deleted-entry").item(0);

        assertThat(visitor.get(newsroom.page("granite-shield")).statusCode()).isEqualTo(410);
        assertThat(feed.getElementsByTagNameNS(ATOM, "entry").getLength()).isZero();
        assertThat(deleted.getAttribute("ref")).isEqualTo("tag:northernrivers.example,2026:granite-shield");
        assertThat(deleted.getAttribute("when")).isEqualTo("2026-07-01T08:00:00Z");
    }

    @Test
    void withdrawnReleaseIsMissingFromRss() {
        newsroom.publish("key-rate-unchanged");
        newsroom.withdraw("key-rate-unchanged");

        assertThat(visitor.text(newsroom.feed("bank"))).doesNotContain("key-rate-unchanged");
    }

    @Test
    void embargoedReleaseSaysSoToPeopleAndMachines() {
        newsroom.announce("granite-shield", Instant.parse("2026-07-01T08:30:00Z"));

        assertThat(visitor.text(newsroom.page("granite-shield")))
                .contains("EMBARGOED UNTIL 11:30 EEST, 1 July 2026", "content=\"2026-07-01T08:30:00Z\"");
        assertThat(available("alliance")).isEqualTo("2026-07-01T08:30:00Z");
    }

    @Test
    void embargoIsWrittenTheGermanWay() {
        newsroom.announce("trinkwasser-versorgung", Instant.parse("2026-07-01T08:30:00Z"));

        assertThat(visitor.text(newsroom.page("trinkwasser-versorgung")))
                .contains("SPERRFRIST: 1. Juli 2026, 10.30 Uhr MESZ");
        assertThat(available("ministerium")).isEqualTo("2026-07-01T08:30:00Z");
    }

    @Test
    void embargoIsWrittenTheFrenchWay() {
        newsroom.announce("piste-athletisme", Instant.parse("2026-07-01T08:30:00Z"));

        assertThat(visitor.text(newsroom.page("piste-athletisme")))
                .contains("SOUS EMBARGO JUSQU’AU 1er juillet 2026 à 10 h 30 (CEST)");
        assertThat(available("region")).isEqualTo("2026-07-01T08:30:00Z");
        assertThat(visitor.text(newsroom.address().resolve("/region/feed.json")))
                .contains("\"_embargo\": {\"until\": \"2026-07-01T08:30:00Z\"}");
    }

    @Test
    void embargoLineGoesWhenTheTimeHasCome() {
        newsroom.announce("granite-shield", Instant.parse("2026-07-01T08:30:00Z"));
        var feed = visitor.text(newsroom.feed("alliance"));
        clock.pass(Duration.ofMinutes(30));

        newsroom.tick();

        assertThat(visitor.text(newsroom.page("granite-shield"))).doesNotContain("EMBARGOED", "dcterms.available");
        assertThat(visitor.text(newsroom.feed("alliance")))
                .as("the feed said from the beginning when")
                .isEqualTo(feed);
        assertThat(newsroom.archive().happenings())
                .last()
                .isEqualTo(new Happening.Lifted(Instant.parse("2026-07-01T08:30:00Z"), "granite-shield"));
    }

    @Test
    void stateSurvivesARestart(@TempDir Path folder) throws IOException {
        var settings = NewsroomSettings.quiet().withState(folder.resolve("kept/newsroom.state"));
        try (var first = Newsroom.open(settings, clock)) {
            first.publish("granite-shield");
            first.publish("cable-watch");
            first.announce("financial-stability-report", Instant.parse("2026-07-01T09:00:00Z"));
            clock.pass(Duration.ofMinutes(1));
            first.correct("cable-watch");
            first.withdraw("granite-shield");
        }
        clock.pass(Duration.ofDays(1));

        try (var second = Newsroom.open(settings, clock)) {
            var archive = second.archive();
            assertThat(archive.standing("granite-shield").orElseThrow().visible())
                    .isFalse();
            assertThat(archive.standing("cable-watch").orElseThrow().release().headline())
                    .contains("16 vessels");
            assertThat(archive.standing("cable-watch").orElseThrow().updated())
                    .isEqualTo(Instant.parse("2026-07-01T08:01:00Z"));
            assertThat(archive.standing("financial-stability-report")
                            .orElseThrow()
                            .embargoedUntil())
                    .contains(Instant.parse("2026-07-01T09:00:00Z"));
        }
    }

    @Test
    void datedReleasesAreTheSameInEveryRun() throws IOException {
        try (var first = Newsroom.open(NewsroomSettings.quiet().withBacklog(), clock)) {
            clock.pass(Duration.ofDays(3));
            try (var second = Newsroom.open(NewsroomSettings.quiet().withBacklog(), clock)) {
                assertThat(second.archive().standings())
                        .isEqualTo(first.archive().standings());
            }
        }
    }

    @Test
    void secondPublicationIsRefused() {
        newsroom.publish("granite-shield");

        assertThatThrownBy(() -> newsroom.publish("granite-shield"))
                .hasMessage("release granite-shield: already published (expected: a new one)");
    }

    @Test
    void unknownReleaseIsRefused() {
        assertThatThrownBy(() -> newsroom.publish("nothing-like-it")).hasMessageContaining("nothing-like-it: unknown");
    }

    @Test
    void withdrawalOfWhatIsNotOutIsRefused() {
        assertThatThrownBy(() -> newsroom.withdraw("granite-shield")).hasMessageContaining("not published");
    }

    private String available(String publisher) {
        return visitor.xml(newsroom.feed(publisher))
                .getElementsByTagNameNS(TERMS, "available")
                .item(0)
                .getTextContent();
    }

    private Element entry(String id) {
        var entries = visitor.xml(newsroom.feed("alliance")).getElementsByTagNameNS(ATOM, "entry");
        for (int i = 0; i < entries.getLength(); i++) {
            if (text((Element) entries.item(i), "id").endsWith(":" + id)) {
                return (Element) entries.item(i);
            }
        }
        throw new AssertionError(id + " is not in the feed");
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }
}
