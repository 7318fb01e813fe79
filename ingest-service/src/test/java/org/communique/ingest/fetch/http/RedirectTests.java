package org.communique.ingest.fetch.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.Validators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where redirects lead, and where they may not. */
class RedirectTests extends FetcherScenario {

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectIsFollowed(int status) {
        server.body("/new/feed.xml", "<rss/>".getBytes(UTF_8));
        var url = server.redirect("/old", status, "/new/feed.xml");

        assertThat(modified(fetch(url)).finalUrl()).isEqualTo(server.url("/new/feed.xml"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 308})
    void permanentRedirectSaysWhereTheFeedHasMoved(int status) {
        server.body("/new", "<rss/>".getBytes(UTF_8));
        server.redirect("/temporary", 302, "/new");
        var url = server.redirect("/old", status, "/temporary");

        assertThat(modified(fetch(url)).movedTo()).isEqualTo(server.url("/temporary"));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 303, 307})
    void temporaryRedirectSaysNothingOfTheKindNorDoesWhatComesAfterIt(int status) {
        server.body("/new", "<rss/>".getBytes(UTF_8));
        server.redirect("/permanent", 301, "/new");
        var url = server.redirect("/old", status, "/permanent");

        assertThat(modified(fetch(url)).movedTo()).isNull();
    }

    @Test
    void redirectToAnUnencodedUrlIsFollowed() {
        server.body("/bär", "<rss/>".getBytes(UTF_8));
        // The server writes headers as ISO-8859-1; these are the bytes of UTF-8.
        var url = server.redirect("/old", 301, new String("/bär".getBytes(UTF_8), ISO_8859_1));

        assertThat(modified(fetch(url)).finalUrl()).isEqualTo(server.url("/b%C3%A4r"));
    }

    @Test
    void redirectsWithoutEndAreRefused() {
        var url = server.redirect("/loop", 302, "/loop");

        assertThat(refusal(fetch(url))).contains("more than 5 redirects");
        assertThat(server.requests()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://[::ffff:10.0.0.1]/",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/",
                "http://0x0a000001/",
                "http://167772161/"
            })
    void redirectToAnAddressThatIsNotPublicIsRefused(String location) {
        assertThat(fetch(server.redirect("/feed", 302, location)))
                .isNotInstanceOf(FetchOutcome.Modified.class)
                .isNotInstanceOf(FetchOutcome.Failed.class);
    }

    @Test
    void refusalHasTheAddress() {
        assertThat(refusal(fetch(server.redirect("/feed", 302, "http://[::ffff:10.0.0.1]/"))))
                .contains("10.0.0.1", "expected: a public address");
    }

    @Test
    void thisMachineIsRefusedUnlessAllowed() {
        var url = server.body("/feed", new byte[0]);
        try (var strict = new HttpFetcher(settings(List.of(), PATIENT, PATIENT), "1", InstantSource.fixed(NOW))) {
            assertThat(refusal(strict.fetch(FetchRequest.feed(url, Validators.NONE))))
                    .contains("127.0.0.1");
        }
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/feed",
                "file:///etc/passwd",
                "feed",
                "mailto:a@example.org",
                "http:///feed",
                "http://me:secret@127.0.0.1/"
            })
    void whatIsNoWebAddressIsRefused(URI url) {
        assertThat(refusal(fetch(url))).contains("expected").doesNotContain("secret");
    }

    @Test
    void redirectToAnotherSchemeIsRefused() {
        assertThat(refusal(fetch(server.redirect("/feed", 302, "file:///etc/passwd"))))
                .contains("file:///etc/passwd");
    }
}
