package org.communique.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import org.communique.contracts.release.Content;
import org.communique.ingest.testbed.SmallStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticlePageTests {

    private static final URI URL = URI.create("https://harbours.example.org/news/northern-lock");

    private static final String FIRST =
            "The minister opened the Northern Lock on Monday, after four years of work and at a cost of 31 million.";
    private static final String SECOND =
            "\u201cShips will no longer wait,\u201d she said, before the first barge, the Aurora, passed at noon.";

    /** Each holds the same release in the same frame; what is around it is another on each visit. */
    private static final String MARKED =
            "<main><h1>Lock</h1><div itemprop='articleBody'><p>%s</p><p>%s</p></div><p>%s</p></main>";

    private static final String ARTICLE =
            "<main><article><header><h1>Lock</h1><p>2 March 2026</p></header><p>%s</p><p>%s</p>"
                    + "<footer>%s</footer></article></main>";

    private static final String MAIN =
            "<div role='main'><p>%s</p><p>%s</p><div class='related-news'><p>%s</p></div></div>";

    private static final String PLAIN_DIVS =
            "<div id=wrapper><div class=content><div><p>%s</p><p>%s</p></div></div><div class='sideBar'><p>%s</p></div></div>";

    @ParameterizedTest
    @ValueSource(strings = {MARKED, ARTICLE, MAIN, PLAIN_DIVS})
    void textIsTheReleaseWithoutTheFurniture(String frame) {
        assertThat(text(page(frame, FIRST, SECOND, "Read more: <a href='/x'>Canal closed</a>", "1,204 views")))
                .isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {MARKED, ARTICLE, MAIN, PLAIN_DIVS})
    void changedBoilerplateChangesNothing(String frame) {
        String before = page(frame, FIRST, SECOND, "<a href='/x'>Canal closed</a>", "1,204 views");
        String after = page(
                frame,
                FIRST,
                SECOND,
                "<a href='/y'>Fees for 2027</a> <a href='/z'>Harbour day, with fireworks at ten</a>",
                "99,871 views");

        assertThat(text(after)).isEqualTo(text(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {MARKED, ARTICLE, MAIN, PLAIN_DIVS})
    void correctionIsSeen(String frame) {
        String before = page(frame, FIRST, SECOND, "", "");
        String after = page(frame, FIRST.replace("31", "32"), SECOND, "", "");

        assertThat(text(after)).isNotEqualTo(text(before));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Last updated: 2 March 2026, 17:04 CET</p>",
                "<p>Stand: 2. März 2026, 17:04 Uhr</p>",
                "<p>Mis à jour le 2 mars 2026 à 17h04</p>",
                "<p><time datetime=x>Monday</time></p>",
                "<p>Lyon, 24 juin 2026</p>",
                "<p>The Hague, June 24, 2026</p>",
                "<p>1,204 views</p>",
                "<p>3 min read</p>",
                "<p>Share</p>",
                "<p><a href=/a>Canal closed for repairs</a> | <a href=/b>Fees for 2027</a></p>",
                "<ul class='share-buttons'><li>Post this on every network that there is!</li></ul>",
                "<div id='cookie-notice'><p>We use cookies to see how often our pages are read.</p></div>",
                "<div class='newsletter_signup'><p>Subscribe to our newsletter. It comes every Friday.</p></div>",
                "<section class='relatedContent'><p>The canal is closed. It opens again in May.</p></section>",
                "<aside><p>About the ministry. It was founded in 1851.</p></aside>",
                "<form><p>Tell us what you think of this page.</p></form>",
                "<figure><img src=a><figcaption>The lock on Monday. Photo: Ministry</figcaption></figure>",
                "<script>document.write('<p>Ten new comments since you looked.</p>')</script>",
                "<div hidden><p>Only for those who cannot see this, which is all.</p></div>",
            })
    void boilerplateIsNotInTheText(String boilerplate) {
        String page = "<body><article><p>%s</p>%s<p>%s</p></article></body>".formatted(FIRST, boilerplate, SECOND);

        assertThat(text(page)).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void listsTablesAndSubheadingsAreInIt() {
        String more = "<h2>What it costs now, who pays it, and who does not</h2><ul><li>Barges: 12</li></ul>"
                + "<table><tr><td>Yachts</td><td>3.5 %</td></tr></table>";

        assertThat(text("<article><p>" + FIRST + "</p><p>" + SECOND + "</p>" + more + "</article>"))
                .isEqualTo(FIRST + "\n\n" + SECOND
                        + "\n\nWhat it costs now, who pays it, and who does not\n\nBarges: 12\n\nYachts 3.5 %");
    }

    @Test
    void teasersAreNotTheRelease() {
        String page = "<main><p>%s</p><p>%s</p><article><p>%s</p></article><article><p>%s</p></article></main>"
                .formatted(FIRST.repeat(3), SECOND.repeat(3), FIRST.replace("Lock", "Pier") + SECOND, SECOND);

        assertThat(text(page)).startsWith(FIRST.repeat(3));
    }

    @Test
    void elementWithMostOfTheTextIsKeptWhateverItsName() {
        String page = "<div class='sidebar-layout has-related'><p>%s</p><p>%s</p></div>".formatted(FIRST, SECOND);

        assertThat(text(page)).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void textThatIsInOneCellIsFound() {
        String page =
                "<table><tr><td><a href='/'>Home</a></td><td>%s<br><br>%s</td></tr></table>".formatted(FIRST, SECOND);

        assertThat(text(page)).isEqualTo(FIRST + " " + SECOND);
    }

    @Test
    void pageThatAScriptFillsHasItsTextInItsData() {
        String page =
                "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"NewsArticle\", \"articleBody\": \"%s\"}]}</script><div id=app></div>"
                        .formatted(FIRST);

        assertThat(text(page)).isEqualTo(FIRST);
    }

    @Test
    void brokenDataIsAsGoodAsNone() {
        assertThat(text("<script type='application/ld+json'>{\"articleBody\": </script><p>Hello.</p>"))
                .isEmpty();
    }

    @Test
    void pageWithoutProseHasNoText() {
        assertThat(text("<p>Please enable JavaScript.</p>")).isEmpty();
    }

    @Test
    void contentIsThePageAsFetched() {
        String html = "<html><meta charset=koi8-r><p>да";

        assertThat(ArticlePage.read(html.getBytes(Charset.forName("koi8-r")), "text/html", URL))
                .hasValueSatisfying(page -> assertThat(page.content()).isEqualTo(Content.html(html)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "image/png", "application/json", "video/mp4"})
    void otherMediaTypesAreNoPages(String contentType) {
        assertThat(ArticlePage.read("<html>".getBytes(UTF_8), contentType, URL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "TEXT/HTML;charset=utf-8", "application/xhtml+xml"})
    void contentTypeMakesAnyBodyAPage(String contentType) {
        assertThat(ArticlePage.read("<p>Hello".getBytes(UTF_8), contentType, URL))
                .isPresent();
    }

    @Test
    void bodyDecidesWithoutAContentType() {
        assertThat(read("<!-- x --><!DOCTYPE html><p>Hello", null)).isTrue();
        assertThat(read("<html><p>Hello", "text/plain")).isTrue();
        assertThat(read("%PDF-1.7", null)).isFalse();
        assertThat(read("Hello", "text/plain")).isFalse();
        assertThat(read(" ", "text/html")).isFalse();
    }

    private static boolean read(String body, @Nullable String contentType) {
        return ArticlePage.read(body.getBytes(UTF_8), contentType, URL).isPresent();
    }

    private static String text(String html) {
        return ArticlePage.read(html.getBytes(UTF_8), "text/html", URL)
                .orElseThrow()
                .text()
                .text();
    }

    private static String page(String frame, String first, String second, String related, String counter) {
        return """
                <!DOCTYPE html><html><head><title>Lock</title><script>var t = %d;</script></head><body class="page-news">
                <div class="cookieBanner"><p>We use cookies. Do you mind? It would help us to know you better, they say.</p></div>
                <header><nav><ul><li><a href="/">Home</a></li></ul></nav></header>
                %s
                <div class="views"><p>%s</p></div>
                <footer><p>Ministry of Harbours, 1 Quay Street. All rights reserved, whatever that may mean to you.</p></footer>
                </body></html>
                """.formatted(counter.hashCode(), frame.formatted(first, second, related), counter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!---->", "<!-- --> ", "<!-- -- ", " ", "<p>", "<a b=c>"})
    void pageOfAnythingRepeatedIsReadOrPassedOnUnread(String repeated) throws Exception {
        String html = repeated.repeat(4_000_000 / repeated.length()) + "<html><p>" + FIRST + "</p><p>" + SECOND;

        SmallStack.call(() -> {
            for (var type : new String[] {"text/html", null}) {
                ArticlePage.read(html.getBytes(UTF_8), type, URI.create("https://example.org/1"))
                        .ifPresent(page -> assertThat(page.text().text())
                                .satisfiesAnyOf(
                                        text -> assertThat(text).contains(FIRST),
                                        text -> assertThat(text).isEmpty()));
            }
            return true;
        });
    }

    @Test
    void pageWithMoreElementsThanThereIsRoomForIsPassedOnAsItIs() {
        var html = "<html>" + "<p>x".repeat(300_000);

        var page = ArticlePage.read(html.getBytes(UTF_8), "text/html", URI.create("https://example.org/1"))
                .orElseThrow();

        assertThat(page.content()).isEqualTo(Content.html(html));
        assertThat(page.text().text()).isEmpty();
        assertThat(page.cutTo("p").content()).isEqualTo(Content.html(html));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[],", "{\"a\":1},", "1", "\"\\u", "-", "{\"articleBody\":["})
    void structuredDataOfAnyFormNeverBreaksThePage(String repeated) throws Exception {
        String data = "[" + repeated.repeat(2_000_000 / repeated.length());
        String html = "<script type='application/ld+json'>%s</script><article><p>%s</p><p>%s</p></article>"
                .formatted(data, FIRST, SECOND);

        assertThat(SmallStack.call(() -> text(html))).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void textOfADeepPageIsFoundInOneWalk() throws Exception {
        String html = "<div class=menu><p>x</p>".repeat(500) + ("<p>" + FIRST + "</p>").repeat(20_000);

        assertThat(SmallStack.call(() -> text(html))).contains(FIRST);
    }
}
