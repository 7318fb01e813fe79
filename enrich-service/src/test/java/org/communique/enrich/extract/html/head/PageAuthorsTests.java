package org.communique.enrich.extract.html.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAuthorsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"author\": [{\"name\": \"Jane Roe\"}, {\"name\": [\"John Doe\"]}]}</script>",
                "<meta name='author' content='Jane Roe, John Doe'>",
                "<meta name='author' content='Jane Roe'><meta name='author' content='John Doe'>",
                "<a rel='author' href='/jane'>Jane Roe</a> <a rel='author' href='/john'>John Doe</a>",
                "<span itemprop='author'><span itemprop='name'>Jane Roe</span></span><span itemprop='author'>John Doe</span>",
                "<p class='byline'>By Jane Roe and John Doe | 4 March 2025</p>",
                "<div class='author-name'>Von Jane Roe und John Doe</div>"
            })
    void authorsAreReadWhereverThePageNamesThem(String html) {
        assertThat(authors(html)).containsExactly("Jane Roe", "John Doe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane@roe.example",
                "admin",
                "12345",
                "https://www.facebook.com/rivers",
                "webmaster",
                "Staff Writer",
                "River News"
            })
    void accountNumberAddressAndSiteAreNoAuthors(String name) {
        assertThat(authors("<meta property='og:site_name' content='River News'><meta name='author' content='" + name
                        + "'>"))
                .isEmpty();
    }

    @Test
    void functionBehindANameIsNoAuthor() {
        assertThat(authors("<meta name='author' content='Jane Roe, AP Auto Writer'>"))
                .containsExactly("Jane Roe");
        assertThat(authors("<meta name='author' content='Jane Roe, River Business'>"))
                .containsExactly("Jane Roe");
    }

    @Test
    void officeIsAnAuthor() {
        assertThat(authors("<meta name='author' content='Department of Rivers and Lakes'>"))
                .containsExactly("Department of Rivers and Lakes");
    }

    private static java.util.List<String> authors(String html) {
        return PageAuthors.of(PageHead.of(Jsoup.parse(html)));
    }
}
