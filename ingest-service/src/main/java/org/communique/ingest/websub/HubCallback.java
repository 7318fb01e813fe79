package org.communique.ingest.websub;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.kafka.StateChanges;
import org.communique.ingest.metrics.IngestMeters;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.state.Subscription;
import org.jspecify.annotations.Nullable;

/** What is answered to hubs. Safe for use by many threads. */
public final class HubCallback {

    private static final Duration LONGEST_LEASE = Duration.ofDays(365);

    private final WebSubSettings settings;
    private final InstantSource clock;
    private final MeterRegistry meters;

    /** @param settings say how long a lease is of which the hub does not say it */
    public HubCallback(WebSubSettings settings, InstantSource clock, MeterRegistry meters) {
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * The subscription that a callback belongs to.
     *
     * @param path of the request
     */
    public Optional<Subscription> subscription(FeedId feed, String path, OwnedPartition territory) {
        return territory
                .subscription(feed)
                .filter(known -> known.callback().getPath().endsWith(path));
    }

    /**
     * A hub asks whether we asked for that, or says no. Only what was asked for is confirmed.
     *
     * @return what to answer with; empty when the answer is no
     * @throws IllegalStateException when it can't be written down; the hub may ask again
     */
    public Optional<String> answer(HubVerification intent, Subscription known, OwnedPartition territory) {
        if (!known.hub().topic().toString().equals(intent.topic())) {
            return not("verification-unwanted");
        }
        return switch (String.valueOf(intent.mode())) {
            case "subscribe" -> agree(intent, known, territory);
            case "denied" -> {
                change(known.denied(), territory, "denied");
                yield Optional.of("");
            }
            default -> not("verification-unwanted");
        };
    }

    /** Whether a hub that knows the secret pushed a document; counts those that it did not. */
    public boolean isGenuine(HubNotification delivery, @Nullable String signature, Subscription known) {
        boolean genuine = HubSignature.isRight(signature, known.secret(), delivery.body());
        IngestMeters.WEBSUB.count(meters, genuine ? "pushed" : "push-forged");
        return genuine;
    }

    private Optional<String> agree(HubVerification intent, Subscription known, OwnedPartition territory) {
        var challenge = intent.challenge();
        if (challenge == null) {
            return not("verification-unwanted");
        }
        change(known.agreed(clock.instant().plus(lease(intent.leaseSeconds()))), territory, "verified");
        return Optional.of(challenge);
    }

    private Duration lease(@Nullable Long seconds) {
        if (seconds == null || seconds <= 0) {
            return settings.lease();
        }
        return Duration.ofSeconds(Math.min(seconds, LONGEST_LEASE.toSeconds()));
    }

    private void change(Subscription to, OwnedPartition territory, String word) {
        var committed = territory.write(() -> StateChanges.ofSubscription(to));
        if (!(committed instanceof CommitOutcome.Committed)) {
            throw new IllegalStateException("not written: " + committed.text());
        }
        IngestMeters.WEBSUB.count(meters, word);
    }

    private Optional<String> not(String word) {
        IngestMeters.WEBSUB.count(meters, word);
        return Optional.empty();
    }
}
