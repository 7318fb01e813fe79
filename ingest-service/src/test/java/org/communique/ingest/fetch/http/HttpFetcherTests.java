package org.communique.ingest.fetch.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.communique.ingest.fetch.http.ScenarioServer.send;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.FetchSettings;
import org.communique.ingest.fetch.Scope;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.fetch.address.Cidr;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class HttpFetcherTests {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration IMPATIENT = Duration.ofMillis(300);

    private final ScenarioServer server = new ScenarioServer();
    private final CountDownLatch testIsOver = new CountDownLatch(1);
    private HttpFetcher fetcher = fetcher(PATIENT, PATIENT);

    @AfterEach
    void stop() {
        testIsOver.countDown();
        fetcher.close();
        server.close();
    }

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
    void answerThatSaysNothingOfItselfIsTakenToo() {
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
    void linkHeadersAreHandedOnAsTheyCame() {
        var url = server.at("/feed", exchange -> {
            exchange.getResponseHeaders().add("Link", "<https://hub.example.com/>; rel=hub");
            exchange.getResponseHeaders().add("Link", "</feed>; rel=\"self\"");
            send(exchange, 200, new byte[1]);
        });

        assertThat(modified(fetch(url)).links())
                .containsExactly("<https://hub.example.com/>; rel=hub", "</feed>; rel=\"self\"");
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
    void refusalOfAnAddressNamesIt() {
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
    void anyOtherStatusIsAFailureThatNamesIt(int status) {
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
    void gzipIsDecoded() {
        assertThat(modified(fetch(encoded("gzip", gzip("<rss/>".getBytes(UTF_8)))))
                        .body())
                .asString(UTF_8)
                .isEqualTo("<rss/>");
    }

    @Test
    void deflateIsDecoded() {
        assertThat(modified(fetch(encoded("deflate", deflate("<rss/>".getBytes(UTF_8)))))
                        .body())
                .asString(UTF_8)
                .isEqualTo("<rss/>");
    }

    /** "&lt;rss/&gt;" as br, by hand: there is no encoder here (RFC 7932, section 9.2: one uncompressed meta-block). */
    @Test
    void brIsDecoded() {
        byte[] br = {(byte) 0x8b, 0x02, (byte) 0x80, '<', 'r', 's', 's', '/', '>', 0x03};

        assertThat(modified(fetch(encoded("br", br))).body()).asString(UTF_8).isEqualTo("<rss/>");
    }

    @Test
    void whatOnlyClaimsToBeBrIsAFailure() {
        assertThat(fetch(encoded("br", "<rss/> and no br at all".getBytes(UTF_8))))
                .isInstanceOf(FetchOutcome.Failed.class);
    }

    @Test
    void bodyThatIsNotInTheCodingItClaimsIsAFailure() {
        assertThat(fetch(encoded("gzip", "<rss/>".getBytes(UTF_8))))
                .asInstanceOf(type(FetchOutcome.Failed.class))
                .extracting(FetchOutcome.Failed::reason)
                .asString()
                .contains("not in the content coding it claims");
    }

    @Test
    void bodyAsLongAsAllowedIsRead() {
        assertThat(modified(fetch(server.body("/feed", new byte[100_000]))).body())
                .hasSize(100_000);
    }

    @Test
    void bodyLongerThanAllowedIsRefusedNotCut() {
        assertThat(refusal(fetch(server.body("/feed", new byte[100_001])))).contains("more than 100,000 bytes");
    }

    @Test
    void pageHasItsOwnLimit() {
        var url = server.body("/page", new byte[50_001]);

        assertThat(refusal(fetcher.fetch(FetchRequest.page(url)))).contains("more than 50,000 bytes");
    }

    @Test
    void bombIsRefusedByItsDecodedSize() {
        assertThat(refusal(fetch(encoded("gzip", gzip(gzip(new byte[50_000_000])), "gzip, gzip"))))
                .contains("more than 100,000 bytes");
    }

    @Test
    void serverThatSaysNothingIsUnreachable() {
        fetcher.close();
        fetcher = fetcher(IMPATIENT, PATIENT);
        var url = server.at("/feed", _ -> await(testIsOver));

        assertThat(unreachable(fetch(url))).contains("no answer in time");
    }

    @Test
    void serverThatDripsHeadersRunsOutOfTime() throws IOException {
        fetcher.close();
        fetcher = fetcher(PATIENT, IMPATIENT);
        try (var raw = new RawServer("HTTP/1.1 200 OK\r\n", "X-Drip: drip\r\n")) {
            assertThat(unreachable(fetch(raw.url()))).isEqualTo("not finished within PT0.3S");
        }
    }

    @Test
    void serverThatDripsABodyRunsOutOfTime() throws IOException {
        fetcher.close();
        fetcher = fetcher(PATIENT, IMPATIENT);
        try (var raw = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n", "x")) {
            assertThat(unreachable(fetch(raw.url()))).isEqualTo("not finished within PT0.3S");
        }
    }

    @Test
    void redirectsShareOneBudget() {
        fetcher.close();
        fetcher = fetcher(PATIENT, IMPATIENT);
        server.at("/second", _ -> await(testIsOver));

        assertThat(unreachable(fetch(server.redirect("/first", 302, "/second"))))
                .isEqualTo("not finished within PT0.3S");
    }

    @Test
    void connectionThatBreaksIsUnreachable() {
        var url = server.at("/feed", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(1);
        });

        assertThat(unreachable(fetch(url))).isNotBlank();
    }

    @Test
    void portWhereNothingListensIsUnreachable() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(unreachable(fetch(URI.create("http://127.0.0.1:%d/".formatted(port)))))
                .contains("cannot connect");
    }

    @Test
    void unknownNameIsUnreachable() {
        assertThat(unreachable(fetch(URI.create("http://no-such-name.invalid/feed"))))
                .contains("no-such-name.invalid");
    }

    @Test
    void whatIsNoHttpIsUnreachable() throws IOException {
        try (var raw = new RawServer("220 mail.example.org ESMTP\r\n\r\n", "220 mail.example.org\r\n")) {
            fetcher.close();
            fetcher = fetcher(PATIENT, IMPATIENT);
            assertThat(unreachable(fetch(raw.url()))).isNotBlank();
        }
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

    private FetchOutcome fetch(URI url) {
        return fetcher.fetch(FetchRequest.feed(url, Validators.NONE));
    }

    private static FetchOutcome.Modified modified(FetchOutcome outcome) {
        assertThat(outcome).isInstanceOf(FetchOutcome.Modified.class);
        return (FetchOutcome.Modified) outcome;
    }

    private static String refusal(FetchOutcome outcome) {
        assertThat(outcome).isInstanceOf(FetchOutcome.Refused.class);
        return ((FetchOutcome.Refused) outcome).reason();
    }

    private static String unreachable(FetchOutcome outcome) {
        assertThat(outcome).isInstanceOf(FetchOutcome.Unreachable.class);
        return ((FetchOutcome.Unreachable) outcome).reason();
    }

    private URI encoded(String coding, byte[] body) {
        return encoded(coding, body, coding);
    }

    private URI encoded(String path, byte[] body, String codings) {
        return server.at("/" + path, exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", codings);
            send(exchange, 200, body);
        });
    }

    private static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflate(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void sendForEver(Sink sink) throws IOException {
        while (testIsOver.getCount() > 0) {
            sink.write(new byte[10_000]);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpFetcher fetcher(Duration firstByte, Duration total) {
        return new HttpFetcher(
                settings(List.of(Cidr.of("127.0.0.0/8")), firstByte, total), "1.2.3", InstantSource.fixed(NOW));
    }

    private static FetchSettings settings(List<Cidr> allow, Duration firstByte, Duration total) {
        return new FetchSettings(
                "https://example.org/contact",
                allow,
                Set.of(80, 443),
                PATIENT,
                firstByte,
                total,
                DataSize.ofBytes(100_000),
                DataSize.ofBytes(50_000),
                5,
                Scope.HOST,
                2,
                Duration.ZERO,
                true,
                10);
    }

    @FunctionalInterface
    private interface Sink {
        void write(byte[] bytes) throws IOException;
    }
}
