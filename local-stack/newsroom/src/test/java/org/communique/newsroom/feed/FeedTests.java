package org.communique.newsroom.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.communique.newsroom.HandClock;
import org.communique.newsroom.Newsroom;
import org.communique.newsroom.NewsroomSettings;
import org.communique.newsroom.Visitor;
import org.communique.newsroom.release.FeedOffer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FeedTests {

    private static final Visitor VISITOR = new Visitor();
    private static Newsroom newsroom;

    @BeforeAll
    static void open() throws IOException {
        newsroom = Newsroom.open(NewsroomSettings.quiet().withBacklog(), new HandClock());
    }

    @AfterAll
    static void close() {
        newsroom.close();
        VISITOR.close();
    }

    @Test
    void everyReleaseIsInTheMainFeedOfItsPublisher() {
        assertThat(newsroom.archive().standings())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(
                                VISITOR.text(newsroom.feed(it.publisher().id())))
                        .contains(it.id()));
    }

    @Test
    void everyFeedIsWellFormed() {
        for (var publisher : newsroom.catalogue().publishers()) {
            for (var offer : publisher.feeds()) {
                var address = newsroom.address().resolve(publisher.path(offer.file()));
                if (offer.format() == FeedOffer.Format.JSON) {
                    assertThat(JsonMapper.shared()
                                    .readTree(VISITOR.text(address))
                                    .get("items"))
                            .isNotEmpty();
                } else {
                    assertThat(VISITOR.xml(address).getDocumentElement().getTagName())
                            .isIn("rss", "feed");
                }
            }
        }
    }

    @Test
    void rssOfSummariesHasAddressesAsGuidsAndNoText() {
        var item = VISITOR.text(at("/bank/feed.rss"));

        assertThat(item)
                .contains("<guid isPermaLink=\"true\">" + newsroom.page("key-rate-unchanged") + "</guid>")
                .contains("<pubDate>Wed, 17 Jun 2026 11:00:00 GMT</pubDate>")
                .contains("<ttl>1</ttl>")
                .doesNotContain("content:encoded>");
    }

    @Test
    void rssOfTextsHasTagsAsGuids() {
        assertThat(VISITOR.text(at("/company/feed.rss")))
                .contains(
                        "<guid isPermaLink=\"false\">tag:halvorsenbrandt.example,2026:electric-ferry-delivered</guid>",
                        "<content:encoded><![CDATA[<p>");
    }

    @Test
    void atomLinksAreRelativeToTheirBase() {
        assertThat(VISITOR.text(at("/alliance/atom.xml")))
                .contains("xml:base=\"" + at("/alliance/") + "\"")
                .contains("<link rel=\"alternate\" href=\"cable-watch\" type=\"text/html\"/>");
    }

    @Test
    void jsonFeedSaysItsVersionAndLanguage() {
        var feed = JsonMapper.shared().readTree(VISITOR.text(at("/agence/feed.json")));

        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("items").get(0).get("language").asString()).isEqualTo("fr");
    }

    private static URI at(String path) {
        return newsroom.address().resolve(path);
    }
}
