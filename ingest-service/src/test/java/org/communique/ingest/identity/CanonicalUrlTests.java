package org.communique.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/news/1",
                "http://example.org/news/1",
                "HTTPS://WWW.Example.ORG/news/1",
                "https://example.org./news/1",
                "https://example.org:443/news/1",
                "http://example.org:80/news/1",
                "https://example.org/news/1/",
                "https://example.org/news/1#top",
                "https://example.org/news/1?",
                "https://example.org/news/1?utm_source=rss&utm_medium=feed&utm_campaign=x",
                "https://example.org/news/1?fbclid=abc&gclid=def&mc_cid=1&_ga=2",
                "https://example.org/news/1;jsessionid=ABC123",
                "https://example.org/news/1?PHPSESSID=abc",
                "https://example.org/n%65ws/1",
            })
    void whatMeansTheSamePageIsTheSame(URI url) {
        assertThat(CanonicalUrl.of(url)).isEqualTo(new CanonicalUrl("example.org/news/1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/News/1",
                "https://example.org/news/2",
                "https://press.example.org/news/1",
                "https://example.org:8443/news/1",
                "https://example.org/news/1?id=7",
                "https://example.org/news/1?lang=fr&utm_source=rss",
                "https://example.org/news/1#!/fr",
                "https://example.org/news%2F1",
            })
    void whatMayMeanAnotherPageIsAnother(URI url) {
        assertThat(CanonicalUrl.of(url)).isNotEqualTo(new CanonicalUrl("example.org/news/1"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b=2&a=1, example.org/a?a=1&b=2",
        "https://example.org/%c3%a4, example.org/%C3%A4",
        "https://example.org, example.org",
        "https://example.org/?p=5, example.org?p=5",
        "http://127.0.0.1:8090/mfa/1, 127.0.0.1:8090/mfa/1",
    })
    void formIsStable(URI url, String form) {
        assertThat(CanonicalUrl.of(url)).hasToString(form);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org, false",
        "https://www.example.org/, false",
        "https://example.org/?utm_source=rss, false",
        "https://example.org/#news, false",
        "https://example.org/?p=5, true",
        "https://example.org/5, true"
    })
    void hostAloneIsNoPage(URI url, boolean page) {
        assertThat(CanonicalUrl.of(url).isPage()).isEqualTo(page);
    }
}
