package org.communique.ingest.websub;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.kafka.StateChanges;
import org.communique.ingest.metrics.IngestMeters;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.state.Hub;
import org.communique.ingest.state.Subscription;
import org.communique.kit.failure.FailureReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Subscriptions at hubs: begun, renewed in time, and ended with the feed. Safe for use by many threads. */
public final class Subscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    private final WebSubSettings settings;
    private final Fetcher fetcher;
    private final Supplier<String> secrets;
    private final PendingUnsubscribes pending;
    private final InstantSource clock;
    private final MeterRegistry meters;

    /**
     * @param secrets makes secrets, a new one at each call
     * @param pending the unsubscribe requests of this instance
     */
    public Subscriptions(
            WebSubSettings settings,
            Fetcher fetcher,
            Supplier<String> secrets,
            PendingUnsubscribes pending,
            InstantSource clock,
            MeterRegistry meters) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.secrets = secrets;
        this.pending = pending;
        this.clock = clock;
        this.meters = meters;
    }

    /** Subscribes at the feed's hub when that is due; the subscription is committed before the request. */
    public void subscribeIfDue(Feed feed, OwnedPartition partition) {
        var hub = partition.stateOf(feed.id()).hub();
        var callback = settings.callback();
        if (hub == null || callback == null) {
            return;
        }
        wanted(feed, hub, callback, partition).ifPresent(wanted -> {
            var committed = partition.write(() ->
                    partition.feed(feed.id()).isPresent() ? StateChanges.ofSubscription(wanted) : StateChanges.NONE);
            if (committed instanceof CommitOutcome.Committed
                    && partition.feed(feed.id()).isPresent()) {
                request(wanted, "subscribe");
            }
        });
    }

    /**
     * Unsubscribes after the removal of a feed. Blocks for the request, and never fails: a hub without the request stops at
     * the end of its lease.
     */
    public void unsubscribe(Subscription subscription) {
        try {
            pending.add(subscription, clock.instant());
            request(subscription, "unsubscribe");
        } catch (RuntimeException | Error e) {
            LOG.warn("unsubscribe failed feed={}: {}", subscription.feed(), FailureReason.of(e));
        }
    }

    private Optional<Subscription> wanted(Feed feed, Hub hub, URI callback, OwnedPartition partition) {
        var now = clock.instant();
        var known = partition.subscription(feed.id());
        if (known.filter(last -> isFor(last, hub, callback)).isEmpty()) {
            var secret = secrets.get();
            return Optional.of(
                    Subscription.of(feed.id(), hub, address(callback, feed.id(), secrets.get()), secret, now));
        }
        return known.filter(last -> last.isDue(now)).map(last -> last.requestedAgain(now));
    }

    private static boolean isFor(Subscription known, Hub hub, URI callback) {
        return known.hub().equals(hub) && known.callback().toString().startsWith(callback + WebSubSettings.PATH);
    }

    private static URI address(URI callback, FeedId feed, String key) {
        return URI.create("%s%s%s/%s".formatted(callback, WebSubSettings.PATH, feed, key));
    }

    private void request(Subscription subscription, String mode) {
        var form = new LinkedHashMap<String, String>();
        form.put("hub.mode", mode);
        form.put("hub.topic", subscription.hub().topic().toString());
        form.put("hub.callback", subscription.callback().toString());
        if (mode.equals("subscribe")) {
            form.put("hub.secret", subscription.secret());
            form.put("hub.lease_seconds", String.valueOf(settings.lease().toSeconds()));
        }
        var response = fetcher.fetch(FetchRequest.form(subscription.hub().url(), encoded(form)));
        IngestMeters.WEBSUB.count(meters, mode + (response instanceof FetchOutcome.Modified ? "-asked" : "-refused"));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
