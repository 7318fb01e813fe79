package org.communique.ingest.parse.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Instant;
import org.communique.ingest.parse.FeedParser;
import org.communique.ingest.parse.NotAFeedException;
import org.communique.ingest.parse.item.FeedDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingPageTests {

    private static final URI BASE = URI.create("https://www.example.org/press/");
    private static final Selectors SELECTORS = new Selectors("li.news", "h3", "a.more", ".date", null);
    private static final String PAGE = """
            <!doctype html><html lang="en-gb"><head><title>Press  room</title></head><body>
            <ul><li class="news"><h3>Lock <b>opens</b></h3><span class="date">2 March 2026</span>
            <a href="/other">Other</a><a class="more" href="lock?id=7">More</a></li>
            <li class="news"><h3>Basin closes</h3><p class="date"><time datetime="2026-03-01T09:00:00Z">yesterday</time></p>
            <p class="more"><a href="../basin">More</a></p></li><li>Imprint</li></ul></body></html>""";

    @Test
    void selectedElementsAreItems() throws Exception {
        var feed = read(PAGE, SELECTORS);

        assertThat(feed.title()).isEqualTo("Press room");
        assertThat(feed.items()).hasSize(2);
        var lock = feed.items().getFirst();
        assertThat(lock.text().headline()).isEqualTo("Lock opens");
        assertThat(lock.link()).isEqualTo(URI.create("https://www.example.org/press/lock?id=7"));
        assertThat(lock.text().dates().published()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
        assertThat(lock.text().written().published()).isEqualTo("2 March 2026");
        assertThat(lock.text().language()).isEqualTo("en-GB");
    }

    @Test
    void dateForMachinesComesBeforeThatForPeople() throws Exception {
        var items = read(PAGE, SELECTORS).items();

        assertThat(items.getLast().text().dates().published()).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
    }

    @Test
    void itemIsSelectedAndTheRestIsGuessed() throws Exception {
        var items = read(PAGE, new Selectors("li.news", null, null, null, null)).items();

        assertThat(items.getFirst().text().headline()).isEqualTo("Other");
        assertThat(items.getFirst().link()).isEqualTo(URI.create("https://www.example.org/other"));
    }

    @Test
    void itemMayBeTheLinkItself() throws Exception {
        var items = read(PAGE, new Selectors("a.more", null, null, null, null)).items();

        assertThat(items)
                .singleElement()
                .satisfies(item -> assertThat(item.text().headline()).isEqualTo("More"));
    }

    @Test
    void newLayoutIsReported() throws Exception {
        assertThat(read(PAGE, new Selectors("div.card", null, null, null, null)).problems())
                .containsExactly("selectors.item: 'div.card' selects nothing (expected: the releases of the page)");
    }

    @Test
    void feedIsReadAsFeedWhateverTheSelectors() throws Exception {
        assertThat(read("<rss><channel><title>T</title></channel></rss>", SELECTORS)
                        .title())
                .isEqualTo("T");
    }

    @Test
    void pageIsNoFeedWithoutSelectors() {
        assertThatExceptionOfType(NotAFeedException.class)
                .isThrownBy(() -> read(PAGE, null))
                .withMessageContaining("an HTML page titled");
    }

    @Test
    void invalidSelectorIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Selectors("li[", null, null, null, null))
                .withMessage("selectors.item: 'li[' (expected: a CSS selector such as li.news a)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Selectors(null, "h3", null, null, null))
                .withMessage("selectors: no item (expected: one, as there is a title, link or date)");
    }

    @Test
    void feedsInTheHeadComeFirstAndThoseOfCommentsLast() {
        var feeds = Autodiscovery.feeds("""
                <html><head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
                <link rel="stylesheet" href="x.css"><link rel="alternate" type="application/atom+xml" href="news.atom">
                </head><body><a href="/press/rss.xml">RSS</a><a href="/feedback">Say something</a></body></html>""", BASE);

        assertThat(feeds)
                .extracting(URI::toString)
                .containsExactly(
                        "https://www.example.org/press/news.atom",
                        "https://www.example.org/press/rss.xml",
                        "https://www.example.org/comments/feed/");
    }

    private static FeedDocument read(String page, @Nullable Selectors selectors) throws NotAFeedException {
        return new FeedParser().parse(page.getBytes(UTF_8), "text/html", BASE, selectors);
    }

    @ParameterizedTest
    @ValueSource(strings = {"li:matches((a+)+b)", "li[class~=(a|aa)+b]", "li:matchesOwn(^(a?){60}a{60}b)"})
    void expressionOfASelectorTakesTimeInProportionToItsText(String selector) throws Exception {
        var feed = read(
                "<html><li class=%1$s>%1$s</li></html>".formatted("a".repeat(5_000)),
                new Selectors(selector, null, null, null, null));

        assertThat(feed.items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"li:has(p:has(a))", "LI:HAS(p):has(a)"})
    void selectorWithoutBoundsIsRefused(String selector) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Selectors(selector, null, null, null, null))
                .withMessage("selectors.item: '%s' (expected: up to 500 characters, with one :has at most)"
                        .formatted(selector));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Selectors(":not(".repeat(5_000), null, null, null, null))
                .withMessageContaining("up to 500 characters");
    }

    @Test
    void pageOfManySiblingsIsReadBySelectorsThatCountThem() throws Exception {
        var feed = read(
                "<html><ul>" + "<li><a href=/1>One</a>".repeat(14_000) + "</ul></html>",
                new Selectors("li:nth-last-child(2)", null, null, null, null));

        assertThat(feed.items()).hasSize(1);
    }
}
