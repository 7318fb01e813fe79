package org.communique.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.parse.item.FeedHints;
import org.communique.ingest.parse.item.SkipHours;
import org.communique.ingest.partition.TestPartition;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedOptions;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.Hub;
import org.communique.ingest.state.Subscription;
import org.junit.jupiter.api.Test;

class SubscriptionsTests {

    private static final URI URL = URI.create("https://example.org/feed");
    private static final Hub HUB = new Hub(URI.create("https://hub.example/"), URL);
    private static final Feed FEED = Feed.of(URL, "example.org", FeedOptions.DEFAULT, Instant.EPOCH);
    private static final WebSubSettings ON = new WebSubSettings(URI.create("https://us.example/"), Duration.ofDays(10));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<FetchRequest> requests = new ArrayList<>();
    private final TestPartition owned = new TestPartition(FEED);
    private final PendingUnsubscribes pending = new PendingUnsubscribes();
    private Instant now = Instant.parse("2023-10-12T10:30:00Z");
    private int secrets;

    @Test
    void hubOfAFeedGetsASubscription() {
        names(HUB);

        tend(ON);

        assertThat(requests).hasSize(1);
        assertThat(requests.getFirst().url()).isEqualTo(HUB.url());
        assertThat(requests.getFirst().form())
                .isEqualTo("hub.mode=subscribe&hub.topic=https%3A%2F%2Fexample.org%2Ffeed"
                        + "&hub.callback=https%3A%2F%2Fus.example%2Fwebsub%2F" + FEED.id() + "%2Fsecret2"
                        + "&hub.secret=secret1&hub.lease_seconds=864000");
    }

    @Test
    void nothingIsRequestedWithoutACallbackOrAHub() {
        tend(ON);
        names(HUB);
        tend(new WebSubSettings(null, Duration.ofDays(10)));

        assertThat(requests).isEmpty();
    }

    @Test
    void uncommittedSubscriptionIsNotRequested() {
        names(HUB);
        owned.onCommit(new CommitOutcome.Failed("no broker"));

        tend(ON);

        assertThat(requests).isEmpty();
    }

    @Test
    void hubWithoutAVerificationIsRetriedAfterHours() {
        names(HUB);
        tend(ON);
        now = now.plus(Duration.ofHours(5));
        tend(ON);
        assertThat(requests).hasSize(1);

        now = now.plus(Duration.ofHours(1));
        tend(ON);

        assertThat(requests).hasSize(2);
        assertThat(requests.getLast().form()).isEqualTo(requests.getFirst().form());
    }

    @Test
    void leaseIsRenewedWhenHalfOfItIsOver() {
        names(HUB);
        tend(ON);
        agree(600);
        now = now.plusSeconds(299);
        tend(ON);
        assertThat(requests).hasSize(1);

        now = now.plusSeconds(1);
        tend(ON);

        assertThat(requests).hasSize(2);
        assertThat(known().leaseUntil()).isEqualTo(now.plusSeconds(300));
    }

    @Test
    void anotherHubGetsASubscriptionWithAnotherSecret() {
        names(HUB);
        tend(ON);
        names(new Hub(URI.create("https://other.example/"), URL));

        tend(ON);

        assertThat(requests.getLast().url()).isEqualTo(URI.create("https://other.example/"));
        assertThat(known().secret()).isEqualTo("secret3");
    }

    @Test
    void onlyARequestedSubscriptionIsConfirmed() {
        names(HUB);
        tend(ON);

        assertThat(answer(new HubVerification("subscribe", URL.toString(), "abc", 600L)))
                .isEqualTo("abc");
        assertThat(answer(new HubVerification("subscribe", "https://example.org/other", "abc", 600L)))
                .isNull();
        assertThat(answer(new HubVerification("unsubscribe", URL.toString(), "abc", null)))
                .isNull();
        assertThat(answer(new HubVerification("subscribe", URL.toString(), null, null)))
                .isNull();
        assertThat(answer(new HubVerification(null, null, null, null))).isNull();
    }

    @Test
    void hubThatSaysNoIsNotTrusted() {
        names(HUB);
        tend(ON);
        agree(600);

        answer(new HubVerification("denied", URL.toString(), null, null));

        assertThat(known().leaseUntil()).isNull();
    }

    @Test
    void unsubscribingIsConfirmedOnlyAfterAFarewell() {
        names(HUB);
        tend(ON);
        var path = known().callback().getPath();
        var verification = new HubVerification("unsubscribe", URL.toString(), "abc", null);
        assertThat(pending.confirms(path, verification)).isFalse();

        subscriptions(ON).unsubscribe(known());

        assertThat(requests.getLast().form())
                .startsWith("hub.mode=unsubscribe&")
                .doesNotContain("secret1");
        assertThat(pending.confirms(path, verification)).isTrue();
        assertThat(pending.confirms(path, new HubVerification("subscribe", URL.toString(), "abc", null)))
                .isFalse();
    }

    @Test
    void pushesAreTrustedWhenAPollFindsNothingMoreAndNoLongerWhenItDoes() {
        names(HUB);
        tend(ON);
        agree(600);
        assertThat(known().polled(false).isHealthy(now)).isFalse();

        var brought = known().pushed(true, now);
        assertThat(brought.isHealthy(now)).isFalse();

        var trusted = brought.polled(false);
        assertThat(trusted.isHealthy(now)).isTrue();
        assertThat(trusted.pushed(false, now).polled(false).isHealthy(now)).isTrue();
        assertThat(trusted.isHealthy(now.plusSeconds(600))).isFalse();
        assertThat(trusted.polled(true).isHealthy(now)).isFalse();
    }

    @Test
    void hubInTheHeadersComesBeforeThatInTheDocument() {
        var hints = new FeedHints(SkipHours.NONE, List.of(URI.create("https://in.example/")), null);

        assertThat(HubDiscovery.hub(answered("<https://hub.example/>; rel=\"hub\""), hints))
                .hasValue(HUB);
        assertThat(HubDiscovery.hub(answered(), hints)).hasValue(new Hub(URI.create("https://in.example/"), URL));
        assertThat(HubDiscovery.hub(answered(), FeedHints.NONE)).isEmpty();
    }

    private static FetchOutcome.Modified answered(String... links) {
        return new FetchOutcome.Modified(new byte[0], null, Validators.NONE, URL, null, null, List.of(links));
    }

    private void names(Hub hub) {
        var state = FeedState.unknown(FEED.id());
        owned.partition()
                .remember(new FeedState(
                        state.feed(),
                        state.validators(),
                        state.ttl(),
                        state.skip(),
                        state.items(),
                        state.releases(),
                        state.gaps(),
                        state.rate(),
                        state.move(),
                        state.health(),
                        hub,
                        state.pages()));
    }

    private void agree(long lease) {
        assertThat(answer(new HubVerification("subscribe", URL.toString(), "abc", lease)))
                .isEqualTo("abc");
    }

    private String answer(HubVerification verification) {
        return new HubCallback(ON, () -> now, meters)
                .verify(verification, known(), owned.partition())
                .orElse(null);
    }

    private Subscription known() {
        return owned.partition().subscription(FEED.id()).orElseThrow();
    }

    private void tend(WebSubSettings settings) {
        subscriptions(settings).subscribeIfDue(FEED, owned.partition());
    }

    private Subscriptions subscriptions(WebSubSettings settings) {
        return new Subscriptions(
                settings,
                request -> {
                    requests.add(request);
                    return answered();
                },
                () -> "secret" + ++secrets,
                pending,
                () -> now,
                meters);
    }
}
