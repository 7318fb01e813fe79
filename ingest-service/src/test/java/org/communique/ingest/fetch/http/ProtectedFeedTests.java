package org.communique.ingest.fetch.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.communique.ingest.fetch.Cidr;
import org.communique.ingest.fetch.FeedAccess;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.Secrets;
import org.communique.ingest.fetch.Validators;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that want credentials, which are kept elsewhere. */
class ProtectedFeedTests {

    private static final FeedAccess BASIC =
            new FeedAccess("ann", "env:COMMUNIQUE_SECRET_WIRE", null, null, "Wire reader/1");

    @TempDir
    private Path directory;

    private final ScenarioServer server = new ScenarioServer();
    private final AtomicReference<Headers> sent = new AtomicReference<>(new Headers());
    private HttpFetcher protectedFetcher;

    @BeforeEach
    void start() {
        var settings = FetcherScenario.settings(
                List.of(Cidr.of("127.0.0.0/8")), FetcherScenario.PATIENT, FetcherScenario.PATIENT);
        protectedFetcher = new HttpFetcher(
                settings,
                "1",
                InstantSource.fixed(FetcherScenario.NOW),
                new Secrets(Map.of("COMMUNIQUE_SECRET_WIRE", "s3cret\n", "HOME", "/root")::get, directory));
    }

    @AfterEach
    void stop() {
        protectedFetcher.close();
        server.close();
    }

    @Test
    void basicAuthenticationIsSent() {
        var url = feedThatDemands("Authorization", "Basic YW5uOnMzY3JldA==");

        assertThat(fetch(url, BASIC)).isInstanceOf(FetchOutcome.Modified.class);
        assertThat(sent.get().getFirst("User-Agent")).isEqualTo("Wire reader/1");
        assertThat(fetch(url, null)).isInstanceOf(FetchOutcome.Failed.class);
    }

    @Test
    void bearerTokenIsReadFromAFileAtEachRequest() throws IOException {
        var token = new FeedAccess(null, null, "file:wire-token", null, null);
        Files.writeString(directory.resolve("wire-token"), "t1\n");
        assertThat(fetch(feedThatDemands("Authorization", "Bearer t1"), token))
                .isInstanceOf(FetchOutcome.Modified.class);

        Files.writeString(directory.resolve("wire-token"), "t2\n");
        assertThat(fetch(feedThatDemands("Authorization", "Bearer t2"), token))
                .isInstanceOf(FetchOutcome.Modified.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Api-Key", "Cookie"})
    void headerIsSent(String name) {
        var access = new FeedAccess(null, null, null, Map.of(name, "env:COMMUNIQUE_SECRET_WIRE"), null);

        assertThat(fetch(feedThatDemands(name, "s3cret"), access)).isInstanceOf(FetchOutcome.Modified.class);
    }

    @Test
    void redirectToAnotherOriginGetsNoCredentials() {
        try (var other = new ScenarioServer()) {
            var target = other.at("/feed", exchange -> {
                sent.set(exchange.getRequestHeaders());
                ScenarioServer.send(exchange, 200, "<rss/>".getBytes(UTF_8));
            });
            var url = server.at("/moved", exchange -> {
                exchange.getResponseHeaders().set("Location", target.toString());
                ScenarioServer.send(exchange, 302, new byte[0]);
            });

            assertThat(fetch(url, BASIC)).isInstanceOf(FetchOutcome.Modified.class);
            assertThat(sent.get().getFirst("Authorization")).isNull();
        }
    }

    @Test
    void secretThatCannotBeReadIsNamedByItsReference() {
        var outcome = fetch(feedThatDemands("X", "y"), new FeedAccess(null, null, "file:missing", null, null));

        assertThat(FetcherScenario.refusal(outcome)).contains("access.token", "file:missing", "expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cret", "env:HOME", "env:PATH", "file:/etc/passwd", "file:../x", "file:.."})
    void secretIsAReferenceToOneMeantForFeeds(String password) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeedAccess("ann", password, null, null, null))
                .withMessageContaining("expected")
                .withMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "content-length", "a b", "x:y", ""})
    void headersOfTheFetcherStayItsOwn(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeedAccess(null, null, null, Map.of(name, "env:COMMUNIQUE_SECRET_WIRE"), null));
    }

    private URI feedThatDemands(String header, String value) {
        return server.at("/feed-" + value.hashCode(), exchange -> {
            sent.set(exchange.getRequestHeaders());
            boolean granted = value.equals(exchange.getRequestHeaders().getFirst(header));
            ScenarioServer.send(exchange, granted ? 200 : 401, "<rss/>".getBytes(UTF_8));
        });
    }

    private FetchOutcome fetch(URI url, @Nullable FeedAccess access) {
        return protectedFetcher.fetch(FetchRequest.feed(url, Validators.NONE, access));
    }
}
