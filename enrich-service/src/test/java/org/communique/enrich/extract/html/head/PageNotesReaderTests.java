package org.communique.enrich.extract.html.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.communique.contracts.event.PageNotes;
import org.communique.enrich.extract.FieldSources;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageNotesReaderTests {

    @Test
    void jsonLdIsPreferredToOpenGraph() {
        var notes = notes("""
                <script type="application/ld+json">{"@type": "NewsArticle", "author": [{"@type": "Person", "name": "Ana Moreau"}],
                "image": {"@type": "ImageObject", "url": "https://rivers.example/ld.jpg"}}</script>
                <meta name="author" content="webmaster"><meta property="og:image" content="https://rivers.example/og.jpg">
                <link rel="canonical" href="https://rivers.example/news/1"><meta property="og:url" content="https://m.rivers.example/1">
                """);

        assertThat(notes)
                .isEqualTo(new PageNotes(
                        "Ana Moreau",
                        URI.create("https://rivers.example/ld.jpg"),
                        URI.create("https://rivers.example/news/1")));
    }

    @Test
    void openGraphAndMetaReplaceMissingJsonLd() {
        var notes = notes("""
                <meta name="author" content=" Press  office "><meta property="og:image" content="https://rivers.example/a b.jpg">
                <meta property="og:url" content="https://rivers.example/news/1">
                """);

        assertThat(notes)
                .isEqualTo(new PageNotes(
                        "Press office",
                        URI.create("https://rivers.example/a%20b.jpg"),
                        URI.create("https://rivers.example/news/1")));
    }

    @Test
    void relativeOrNonHttpAddressIsIgnored() {
        assertThat(notes("<meta property='og:image' content='/a.jpg'><link rel=canonical href='javascript:alert(1)'>"
                        + "<meta name=author content='https://www.facebook.com/rivers'>"))
                .isEqualTo(PageNotes.NONE);
    }

    @Test
    void pageWithoutHeadHasNoNotes() {
        assertThat(notes("")).isEqualTo(PageNotes.NONE);
    }

    private static PageNotes notes(String head) {
        var page = Jsoup.parse("<html><head>" + head + "</head><body><p>Text</p></body></html>");
        return PageNotesReader.read(PageHead.of(page), new FieldSources());
    }
}
