package org.communique.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientUrlTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/p/17",
                "/p/17?a=b/c:d",
                "/",
                "/p#part",
                "//other.example/p",
                "/a/../b",
                "/a//b",
                "/p?a=//b",
                "/größe 1",
                "p/17",
                "?page=2",
                "https://other.example/p",
                "mailto:press@example.org",
            })
    void absoluteUrlAsTextIsTheSameAsTheOneThatIsResolved(String reference) {
        for (var base : List.of("https://example.org:8443/a/b?c#d", "HTTP://user@Example.org", "urn:isbn:1")) {
            assertThat(LenientUrl.absolute(URI.create(base), reference))
                    .as("%s in %s", reference, base)
                    .isEqualTo(LenientUrl.resolve(URI.create(base), reference).map(URI::toString));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a b, https://example.org/a%20b",
        "https://example.org/ä?q=ü#ö, https://example.org/%C3%A4?q=%C3%BC#%C3%B6",
        "https://example.org/a|b{c}, https://example.org/a%7Cb%7Bc%7D",
        "https://example.org/?a[0]=1, https://example.org/?a%5B0%5D=1",
        "https://example.org/50%, https://example.org/50%25",
        "https://example.org/a%20b, https://example.org/a%20b",
        "https://bücher.example/ä, https://xn--bcher-kva.example/%C3%A4",
        "https://example.org/#a#b, https://example.org/#a%23b",
        "http://[2001:db8::1]:80/x, http://[2001:db8::1]:80/x",
    })
    void charactersThatUrlsMayNotHaveAreEncoded(String text, String url) {
        assertThat(LenientUrl.parse(text)).contains(URI.create(url));
    }

    @Test
    void blanksAndLineBreaksAroundAreNotPartOfIt() {
        assertThat(LenientUrl.parse("\n  https://example.org/a\n/b \t"))
                .contains(URI.create("https://example.org/a/b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "news/1", "//example.org/a", ":", "http://", "h ttp://example.org"})
    void whatIsNoAbsoluteUrlIsNone(String text) {
        assertThat(LenientUrl.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT://example.org/%0aalert(1)",
                "java\nscript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://example.org/",
                "https:x",
                "http:///x",
                "http://example.org:99999/",
                "http://[2001:db8::1]:65536/",
                "http://example.org:x/",
            })
    void whatIsNoAddressOfTheWebIsNone(String text) {
        assertThat(LenientUrl.parse(text)).isEmpty();
        assertThat(LenientUrl.resolve(URI.create("https://example.org/"), text)).isEmpty();
        assertThat(LenientUrl.absolute(URI.create("https://example.org/"), text))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org:65535/",
                "HTTPS://example.org:/",
                "http://[2001:db8::1]/",
                "http://a_b.example.org/",
                "http://a:b@example.org/"
            })
    void oddUrlsOfTheWebAreAccepted(String text) {
        assertThat(LenientUrl.parse(text)).contains(URI.create(text));
    }

    @Test
    void addressThatNobodyCouldHaveMeantIsNone() {
        assertThat(LenientUrl.parse("http://example.org/" + "a".repeat(8_000))).isEmpty();
        assertThat(LenientUrl.parse("http://example.org/" + "ü".repeat(2_000))).isEmpty();
    }

    /** RFC 3986, section 5.4.1, and the cases java.net.URI gets wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://a/b/c/d;p?q | g       | http://a/b/c/g",
                "http://a/b/c/d;p?q | ./g     | http://a/b/c/g",
                "http://a/b/c/d;p?q | /g      | http://a/g",
                "http://a/b/c/d;p?q | //g     | http://g",
                "http://a/b/c/d;p?q | ?y      | http://a/b/c/d;p?y",
                "http://a/b/c/d;p?q | g?y     | http://a/b/c/g?y",
                "http://a/b/c/d;p?q | #s      | http://a/b/c/d;p?q#s",
                "http://a/b/c/d;p?q | ''      | http://a/b/c/d;p?q",
                "http://a/b/c/d;p?q | ../g    | http://a/b/g",
                "http://a           | g       | http://a/g",
                "http://a?q#f       | #g      | http://a?q#g",
            })
    void referencesAreResolvedAgainstTheirDocument(URI base, String reference, URI url) {
        assertThat(LenientUrl.resolve(base, reference)).contains(url);
    }
}
