package org.communique.ingest.fetch.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.communique.ingest.fetch.http.ScenarioServer.send;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.Validators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies in their content codings, up to the size that is allowed. */
class DecodedBodyTests extends FetcherScenario {

    @Test
    void bodyIsGivenUpWhenThereIsNoMemoryForIt() {
        var url = server.body("/page", new byte[40_000]);
        var taken = new AtomicInteger();

        var outcome = fetcher.fetch(FetchRequest.page(url, Validators.NONE), bytes -> taken.addAndGet(bytes) <= 20_000);

        assertThat(refusal(outcome)).contains("no memory");
    }

    @Test
    void memoryIsAcquiredForEveryByteOfABody() {
        var url = server.body("/page", new byte[40_000]);
        var taken = new AtomicInteger();

        modified(fetcher.fetch(FetchRequest.page(url, Validators.NONE), bytes -> taken.addAndGet(bytes) > 0));

        assertThat(taken).hasValue(40_000);
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
        byte[] broken = gzip("<rss/>".getBytes(UTF_8));
        Arrays.fill(broken, 10, 14, (byte) 0xff);

        assertThat(fetch(encoded("gzip", broken)))
                .asInstanceOf(type(FetchOutcome.Failed.class))
                .extracting(FetchOutcome.Failed::reason)
                .asString()
                .contains("not in the content coding it claims");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws-chunked", "UTF-8", "none", "binary", "identity", "", "gzip", "deflate", "x, none"})
    void plainBodyIsReadWhateverItsCoding(String codings) {
        assertThat(modified(fetch(encoded("plain", "<rss/>".getBytes(UTF_8), codings)))
                        .body())
                .asString(UTF_8)
                .isEqualTo("<rss/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "aws-chunked", "identity", "aws-chunked, gzip", "x-gzip, none"})
    void gzipIsKnownByItsFirstBytes(String codings) {
        assertThat(modified(fetch(encoded("packed", gzip("<rss/>".getBytes(UTF_8)), codings)))
                        .body())
                .asString(UTF_8)
                .isEqualTo("<rss/>");
    }

    @Test
    void gzipWithoutAHeaderIsDecoded() {
        assertThat(modified(fetch(server.body("/feed.gz", gzip("<rss/>".getBytes(UTF_8)))))
                        .body())
                .asString(UTF_8)
                .isEqualTo("<rss/>");
    }

    @Test
    void bombWithoutAHeaderIsRefused() {
        assertThat(refusal(fetch(server.body("/bomb", gzip(new byte[50_000_000])))))
                .contains("more than");
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

        assertThat(refusal(fetcher.fetch(FetchRequest.page(url, Validators.NONE))))
                .contains("more than 50,000 bytes");
    }

    @Test
    void bombIsRefusedByItsDecodedSize() {
        assertThat(refusal(fetch(encoded("gzip", gzip(gzip(new byte[50_000_000])), "gzip, gzip"))))
                .contains("more than 100,000 bytes");
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
}
