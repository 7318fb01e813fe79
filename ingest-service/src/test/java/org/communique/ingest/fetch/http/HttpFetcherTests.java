package org.communique.ingest.fetch.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.communique.ingest.fetch.http.ScenarioServer.send;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.Validators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent, and what is made of an answer. */
class HttpFetcherTests extends FetcherScenario {

    @Test
    void answerIsReadWholeWithAllItSaysOfItself() {
        var url = server.at("/feed", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
            exchange.getResponseHeaders().set("ETag", "W/\"v1\"");
            exchange.getResponseHeaders().set("Last-Modified", "yesterday, I think");
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=300");
            send(exchange, 200, "<rss/>".getBytes(UTF_8));
        });

        var modified = modified(fetch(url));

        assertThat(modified.body()).asString(UTF_8).isEqualTo("<rss/>");
        assertThat(modified.contentType()).isEqualTo("application/rss+xml; charset=utf-8");
        assertThat(modified.validators()).isEqualTo(new Validators("W/\"v1\"", "yesterday, I think"));
        assertThat(modified.finalUrl()).isEqualTo(url);
        assertThat(modified.freshFor()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void responseWithoutHeadersIsAccepted() {
        var modified = modified(fetch(server.body("/feed", new byte[0])));

        assertThat(modified.body()).isEmpty();
        assertThat(modified.validators()).isEqualTo(Validators.NONE);
        assertThat(modified.freshFor()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v1\"", "W/\"v1\"", "unquoted", "\"v1-gzip\"", "\"v\u00e91\""})
    void validatorsGoBackByteForByte(String etag) {
        var url = server.status("/feed", 304, "X-None", "none");

        fetcher.fetch(FetchRequest.feed(url, new Validators(etag, "Thu, 1 Jan 70 00:00:00 CET")));

        assertThat(server.requests().getFirst().getFirst("If-None-Match").getBytes(ISO_8859_1))
                .isEqualTo(etag.getBytes(ISO_8859_1));
        assertThat(server.requests().getFirst().getFirst("If-Modified-Since")).isEqualTo("Thu, 1 Jan 70 00:00:00 CET");
    }

    @Test
    void noValidatorIsInvented() {
        fetch(server.body("/feed", new byte[0]));

        assertThat(server.requests().getFirst()).doesNotContainKeys("If-None-Match", "If-Modified-Since");
    }

    @Test
    void requestSaysWhoAsksAndNothingElseOfUs() {
        fetch(server.body("/feed", new byte[0]));

        var headers = server.requests().getFirst();
        assertThat(headers.getFirst("User-Agent")).isEqualTo("Communique/1.2.3 (+https://example.org/contact)");
        assertThat(headers.getFirst("Accept-Encoding")).contains("br", "gzip", "deflate");
        assertThat(headers.getFirst("Accept")).startsWith("application/atom+xml");
        assertThat(headers)
                .doesNotContainKeys("Cookie", "Referer", "Cache-Control", "Pragma", "Upgrade", "Authorization");
    }

    @Test
    void connectionIsUsedAgainAlsoAfterARedirectAndAnError() {
        server.body("/feed", new byte[10]);
        server.at("/missing", exchange -> send(exchange, 404, new byte[10]));

        fetch(server.redirect("/old", 301, "/feed"));
        fetch(server.url("/missing"));
        fetch(server.url("/feed"));

        assertThat(server.requests()).hasSize(4);
        assertThat(server.connections()).hasSize(1);
    }

    @Test
    void cookiesAreNotKept() {
        var url = server.status("/feed", 204, "Set-Cookie", "id=1");

        fetch(url);
        fetch(url);

        assertThat(server.requests())
                .hasSize(2)
                .allSatisfy(headers -> assertThat(headers).doesNotContainKey("Cookie"));
    }

    @Test
    void unchangedKeepsTheValidatorsThatWereSent() {
        var known = new Validators("\"v1\"", "Mon, 02 Mar 2026 08:00:00 GMT");
        var url = server.status("/feed", 304, "Cache-Control", "max-age=60");

        assertThat(fetcher.fetch(FetchRequest.feed(url, known)))
                .isEqualTo(new FetchOutcome.NotModified(known, Duration.ofMinutes(1), null));
    }

    @Test
    void unchangedWithNewValidatorTakesIt() {
        var url = server.status("/feed", 304, "ETag", "\"v2\"");

        assertThat(fetcher.fetch(FetchRequest.feed(url, new Validators("\"v1\"", "then"))))
                .isEqualTo(new FetchOutcome.NotModified(new Validators("\"v2\"", "then"), null, null));
    }

    @Test
    void unchangedSinceNothingIsAFailure() {
        assertThat(fetch(server.status("/feed", 304, "X-None", "none")))
                .isEqualTo(new FetchOutcome.Failed(304, "answer to an unconditional request: 304 Not Modified"));
    }

    @Test
    void linkHeadersAreHandedOnAsTheyCame() {
        var url = server.at("/feed", exchange -> {
            exchange.getResponseHeaders().add("Link", "<https://hub.example.com/>; rel=hub");
            exchange.getResponseHeaders().add("Link", "</feed>; rel=\"self\"");
            send(exchange, 200, new byte[1]);
        });

        assertThat(modified(fetch(url)).links())
                .containsExactly("<https://hub.example.com/>; rel=hub", "</feed>; rel=\"self\"");
    }

    @ParameterizedTest
    @CsvSource({"429, 120, PT2M", "503, 0, PT0S", "429, 99999999999999999999, PT596523H14M7S"})
    void throttlingInSecondsIsHeard(int status, String retryAfter, Duration heard) {
        assertThat(fetch(server.status("/feed", status, "Retry-After", retryAfter)))
                .isEqualTo(new FetchOutcome.Throttled(heard, status));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 01 Mar 2026 12:30:00 GMT   | PT30M",
                "Sunday, 01-Mar-26 12:30:00 GMT  | PT30M",
                "Sun Mar  1 12:30:00 2026        | PT30M",
                "Sun, 01 Mar 2026 11:00:00 GMT   | PT0S"
            })
    void throttlingUntilADateIsHeard(String retryAfter, Duration heard) {
        assertThat(fetch(server.status("/feed", 503, "Retry-After", retryAfter)))
                .isEqualTo(new FetchOutcome.Throttled(heard, 503));
    }

    @Test
    void throttlingWithoutATimeIsHeardToo() {
        assertThat(fetch(server.status("/feed", 429, "Retry-After", "later")))
                .isEqualTo(new FetchOutcome.Throttled(null, 429));
    }

    @Test
    void goneIsNotAFailure() {
        assertThat(fetch(server.status("/feed", 410, "X-None", "none"))).isEqualTo(new FetchOutcome.Gone());
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 206, 400, 401, 403, 404, 500, 502})
    void anyOtherStatusIsAFailureWithItsNumber(int status) {
        assertThat(fetch(server.status("/feed", status, "X-None", "none")))
                .asInstanceOf(type(FetchOutcome.Failed.class))
                .satisfies(failed -> assertThat(failed.status()).isEqualTo(status))
                .satisfies(failed -> assertThat(failed.reason()).startsWith("HTTP status " + status));
    }

    @Test
    void endlessErrorPageIsLeftUnread() {
        var url = server.at("/feed", exchange -> {
            exchange.sendResponseHeaders(500, 0);
            sendForEver(exchange.getResponseBody()::write);
        });

        assertThat(fetch(url)).isEqualTo(new FetchOutcome.Failed(500, "HTTP status 500 Internal Server Error"));
    }

    @Test
    void oneHostIsNotAskedMoreOftenAtATimeThanAllowed() throws Exception {
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        var twoAreIn = new CountDownLatch(2);
        var url = server.at("/feed", exchange -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            twoAreIn.countDown();
            await(twoAreIn);
            atOnce.decrementAndGet();
            send(exchange, 200, new byte[1]);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var fetches = IntStream.range(0, 40)
                    .mapToObj(_ -> threads.submit(() -> fetch(url)))
                    .toList();
            for (var fetch : fetches) {
                assertThat(fetch.get()).isInstanceOf(FetchOutcome.Modified.class);
            }
        }

        assertThat(most).hasValueLessThanOrEqualTo(2);
    }

    private void sendForEver(Sink sink) throws IOException {
        while (testIsOver.getCount() > 0) {
            sink.write(new byte[10_000]);
        }
    }

    @FunctionalInterface
    private interface Sink {
        void write(byte[] bytes) throws IOException;
    }
}
