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

/** Callback of hubs: verification of verification, denial and content distribution. Safe for use by many threads. */
public final class HubCallback {

    private static final Duration LONGEST_LEASE = Duration.ofDays(365);

    private final WebSubSettings settings;
    private final InstantSource clock;
    private final MeterRegistry meters;

    /** @param settings have the lease for a hub that names none */
    public HubCallback(WebSubSettings settings, InstantSource clock, MeterRegistry meters) {
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Returns the subscription of a callback.
     *
     * @param path the path of the request
     */
    public Optional<Subscription> subscription(FeedId feed, String path, OwnedPartition partition) {
        return partition
                .subscription(feed)
                .filter(known -> known.callback().getPath().endsWith(path));
    }

    /**
     * Verifies the intent of a subscription, or records its denial. Only an own request is confirmed.
     *
     * @return the body of the response; empty to refuse
     * @throws IllegalStateException when the subscription could not be committed; the hub may ask again
     */
    public Optional<String> verify(HubVerification verification, Subscription known, OwnedPartition partition) {
        if (!known.hub().topic().toString().equals(verification.topic())) {
            return refuse("verification-unwanted");
        }
        return switch (String.valueOf(verification.mode())) {
            case "subscribe" -> confirm(verification, known, partition);
            case "denied" -> {
                update(known.denied(), partition, "denied");
                yield Optional.of("");
            }
            default -> refuse("verification-unwanted");
        };
    }

    /** Whether a notification has the signature of the subscription's secret; counts it. */
    public boolean isGenuine(HubNotification notification, @Nullable String signature, Subscription known) {
        boolean genuine = HubSignature.matches(signature, known.secret(), notification.body());
        IngestMeters.WEBSUB.count(meters, genuine ? "pushed" : "push-forged");
        return genuine;
    }

    private Optional<String> confirm(HubVerification verification, Subscription known, OwnedPartition partition) {
        var challenge = verification.challenge();
        if (challenge == null) {
            return refuse("verification-unwanted");
        }
        update(known.verified(clock.instant().plus(lease(verification.leaseSeconds()))), partition, "verified");
        return Optional.of(challenge);
    }

    private Duration lease(@Nullable Long seconds) {
        if (seconds == null || seconds <= 0) {
            return settings.lease();
        }
        return Duration.ofSeconds(Math.min(seconds, LONGEST_LEASE.toSeconds()));
    }

    private void update(Subscription to, OwnedPartition partition, String word) {
        var committed = partition.write(() -> StateChanges.ofSubscription(to));
        if (!(committed instanceof CommitOutcome.Committed)) {
            throw new IllegalStateException("subscription not committed: " + committed.text());
        }
        IngestMeters.WEBSUB.count(meters, word);
    }

    private Optional<String> refuse(String word) {
        IngestMeters.WEBSUB.count(meters, word);
        return Optional.empty();
    }
}
