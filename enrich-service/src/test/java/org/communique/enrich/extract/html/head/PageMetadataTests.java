package org.communique.enrich.extract.html.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.communique.enrich.extract.SourcedValue;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageMetadataTests {

    private static final Instant DAY = Instant.parse("2025-03-04T00:00:00Z");

    @Test
    void entitiesInJsonLdAreDecoded() {
        var page = head("""
                <script type="application/ld+json">{"@type": "NewsArticle",
                "headline": "Bridge &quot;opens&quot; &#8217;today&#8217; in K&ouml;ln", "description": "It&amp;#8217;s open &amp; free."}</script>""");

        assertThat(page.headline().map(SourcedValue::value)).contains("Bridge \"opens\" ’today’ in Köln");
        assertThat(page.description().map(SourcedValue::value)).contains("It’s open & free.");
    }

    @Test
    void articleOfAGraphIsPreferredToThePageAroundIt() {
        var page = head("""
                <script type="application/ld+json">{"@graph": [
                {"@type": "WebPage", "datePublished": "2010-01-01", "description": "News of the valley since 1900."},
                {"@type": "WebSite", "name": "River News"},
                {"@type": "NewsArticle", "headline": "Bridge opens - River News", "datePublished": "2025-03-04", "description": "The bridge opens."}
                ]}</script>""");

        assertThat(page.published().map(SourcedValue::value)).contains(DAY);
        assertThat(page.description().map(SourcedValue::value)).contains("The bridge opens.");
        assertThat(page.headline().map(SourcedValue::value)).contains("Bridge opens");
    }

    @Test
    void pageOfAGraphSaysNothingAboutAnArticleButItsDate() {
        var page = head("""
                <script type="application/ld+json">[{"@type": "WebPage", "datePublished": "2025-03-04", "description": "News of the valley."},
                {"@type": "NewsArticle", "headline": "Bridge opens"}]</script>""");

        assertThat(page.published().map(SourcedValue::value)).contains(DAY);
        assertThat(page.description()).isEmpty();
    }

    @Test
    void articleWithTheTitleOfThePageIsPreferredToATeaser() {
        var page = head("""
                <title>Bridge opens over the river</title><script type="application/ld+json">[
                {"@type": "NewsArticle", "headline": "Tunnel closes", "datePublished": "2011-01-01"},
                {"@type": "NewsArticle", "headline": "Bridge opens over the river", "datePublished": "2025-03-04"}]</script>""");

        assertThat(page.headline().map(SourcedValue::value)).contains("Bridge opens over the river");
        assertThat(page.published().map(SourcedValue::value)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\": \"NewsArticle\", \"headline\": \"Bridge opens\", \"datePublished\": \"2025-03-04\",}",
                "//<![CDATA[\n{\"@type\": \"NewsArticle\", \"headline\": \"Bridge opens\", \"datePublished\": \"2025-03-04\"}\n//]]>",
                "<!-- {\"@type\": \"NewsArticle\", \"headline\": \"Bridge opens\", \"datePublished\": \"2025-03-04\"} -->",
                "{\"@type\": \"LiveBlogPosting\", \"headline\": \"Bridge opens\", \"datePublished\": \"2025-03-04\"};",
                "{\"@type\": \"WebPage\", \"mainEntity\": {\"@type\": \"Article\", \"headline\": \"Bridge opens\", \"datePublished\": \"2025-03-04\"}}",
                "{\"@type\": \"schema:AnalysisNewsArticle\", \"headline\": \"Bridge opens\", \"datePublished\": \"2025-03-04\"}",
                "{\"@type\": [\"Thing\", \"https://schema.org/ScholarlyArticle\"], \"headline\": \"Bridge opens\", \"datePublished\": \"2025-03-04\"}",
                "/* data */ {\"@type\": \"BlogPosting\", \"headline\": \"Bridge opens\", \"articleBody\": \"One\nTwo\tThree\", \"datePublished\": \"2025-03-04\"}",
                "[{\"@type\": \"OpinionNewsArticle\", \"headline\": \"Bridge opens\", \"datePublished\": \"2025-03-04\"},]"
            })
    void brokenJsonLdIsRepairedAndEveryKindOfArticleRead(String json) {
        var page = head("<script type='application/ld+json'>" + json + "</script>");

        assertThat(page.headline().map(SourcedValue::value)).contains("Bridge opens");
        assertThat(page.published().map(SourcedValue::value)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name='DC.date.issued' content='2025-03-04'>",
                "<meta name='pubdate' content='20250304'>",
                "<meta name='parsely-pub-date' content='2025-03-04T00:00:00Z'>",
                "<meta name='citation_publication_date' content='2025/03/04'>",
                "<meta property='article:published_time' content='Tue, 04 Mar 2025 00:00:00 GMT'>",
                "<meta itemprop='datePublished' content='2025-03-04'>",
                "<meta name='dcterms.created' content='2025-03-04'>",
                "<meta name='sailthru.date' content='2025-03-04 00:00:00 +0000'>"
            })
    void usualMetaElementsTellTheDate(String meta) {
        assertThat(head(meta).published().map(SourcedValue::value)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<footer class='entry-meta'><time class='entry-date published' datetime='2025-03-04T00:00:00Z'>4 March</time></footer>",
                "<article><h1>Bridge opens</h1><time datetime='2025-03-04'>Tuesday</time></article>",
                "<span itemprop='datePublished' content='2025-03-04'>Tuesday</span>",
                "<abbr class='published' title='2025-03-04T00:00:00Z'>Tuesday</abbr>",
                "<h1>Bridge opens</h1><div class='byline'>Posted by <a href='/jane'>Jane Roe</a> on March 4, 2025</div>",
                "<h1>Brücke eröffnet</h1><p class='info'>am 04.03.2025</p>",
                "<h1>Bridge opens</h1><aside><time datetime='2011-01-01'>older</time></aside><article><time pubdate>4 March 2025</time></article>"
            })
    void markedOrWrittenDateBesideTheHeadlineIsRead(String body) {
        assertThat(page("<body>" + body + "<p>The bridge is open.</p></body>")
                        .published()
                        .map(SourcedValue::value))
                .contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='comments'><time datetime='2011-01-01'>once</time></div>",
                "<div class='related-posts'><p class='date'>4 March 2011</p></div>",
                "<p>In the night to 4 March 2011 the old bridge was closed by the flood, said the mayor.</p>"
            })
    void datesOfOthersAreNotTheReleases(String body) {
        assertThat(page("<body><h1>Bridge opens</h1>" + body + "</body>").published())
                .isEmpty();
    }

    @Test
    void headingInAgreementWithTheTitleIsTheHeadline() {
        var page = page(
                "<title>River News | Bridge opens over the river</title><meta property='og:site_name' content='River News'>"
                        + "<body><h1>River News</h1><h1>Bridge opens over the river</h1></body>");

        assertThat(page.headline().map(SourcedValue::value)).contains("Bridge opens over the river");
    }

    @Test
    void pageThatCallsItselfTheApplicationHasItsTitle() {
        var title = "The bridge that nearly fell into the river";

        assertThat(head("<title>%s</title><meta name='application-name' content='%s'>".formatted(title, title))
                        .headline()
                        .map(SourcedValue::value))
                .contains(title);
    }

    @Test
    void secondHeadingServesWhereTheFirstIsTheSite() {
        var page = page("<title>Bridge opens over the river – River News</title><body><h1>Welcome to our site</h1>"
                + "<h2>Bridge opens over the river</h2></body>");

        assertThat(page.headline().map(SourcedValue::value)).contains("Bridge opens over the river");
    }

    private static PageMetadata head(String head) {
        return page("<html><head>" + head + "</head><body><p>Text</p></body></html>");
    }

    private static PageMetadata page(String html) {
        return PageMetadata.of(PageHead.of(Jsoup.parse(html)), ZoneOffset.UTC, false);
    }
}
