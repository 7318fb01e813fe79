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

/** Asks hubs to push, in time again, and no longer when a feed is removed. Safe for use by many threads. */
public final class Subscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    private final WebSubSettings settings;
    private final Fetcher fetcher;
    private final Supplier<String> secrets;
    private final PendingUnsubscribes farewells;
    private final InstantSource clock;
    private final MeterRegistry meters;

    /**
     * @param secrets something that nobody can guess, another one each time
     * @param farewells remembers what is not wanted any more
     */
    public Subscriptions(
            WebSubSettings settings,
            Fetcher fetcher,
            Supplier<String> secrets,
            PendingUnsubscribes farewells,
            InstantSource clock,
            MeterRegistry meters) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.secrets = secrets;
        this.farewells = farewells;
        this.clock = clock;
        this.meters = meters;
    }

    /** After a poll: asks the hub of the feed where that is due. What is asked for is written first. */
    public void tend(Feed feed, OwnedPartition territory) {
        var hub = territory.stateOf(feed.id()).hub();
        var callback = settings.callback();
        if (hub == null || callback == null) {
            return;
        }
        wanted(feed, hub, callback, territory).ifPresent(wanted -> {
            var committed = territory.write(() ->
                    territory.feed(feed.id()).isPresent() ? StateChanges.ofSubscription(wanted) : StateChanges.NONE);
            if (committed instanceof CommitOutcome.Committed
                    && territory.feed(feed.id()).isPresent()) {
                ask(wanted, "subscribe");
            }
        });
    }

    /**
     * A feed was removed: its hub need not push any more. Blocks while the hub is told, and never fails: a hub that was not
     * told stops when its lease is over.
     */
    public void end(Subscription subscription) {
        try {
            farewells.say(subscription, clock.instant());
            ask(subscription, "unsubscribe");
        } catch (RuntimeException | Error e) {
            LOG.warn("hub not told feed={}: {}", subscription.feed(), FailureReason.of(e));
        }
    }

    private Optional<Subscription> wanted(Feed feed, Hub hub, URI callback, OwnedPartition territory) {
        var now = clock.instant();
        var known = territory.subscription(feed.id());
        if (known.filter(last -> isFor(last, hub, callback)).isEmpty()) {
            var secret = secrets.get();
            return Optional.of(
                    Subscription.of(feed.id(), hub, address(callback, feed.id(), secrets.get()), secret, now));
        }
        return known.filter(last -> last.isDue(now)).map(last -> last.askedAgain(now));
    }

    private static boolean isFor(Subscription known, Hub hub, URI callback) {
        return known.hub().equals(hub) && known.callback().toString().startsWith(callback + WebSubSettings.PATH);
    }

    private static URI address(URI callback, FeedId feed, String key) {
        return URI.create("%s%s%s/%s".formatted(callback, WebSubSettings.PATH, feed, key));
    }

    private void ask(Subscription subscription, String mode) {
        var form = new LinkedHashMap<String, String>();
        form.put("hub.mode", mode);
        form.put("hub.topic", subscription.hub().topic().toString());
        form.put("hub.callback", subscription.callback().toString());
        if (mode.equals("subscribe")) {
            form.put("hub.secret", subscription.secret());
            form.put("hub.lease_seconds", String.valueOf(settings.lease().toSeconds()));
        }
        var answer = fetcher.fetch(FetchRequest.form(subscription.hub().url(), encoded(form)));
        IngestMeters.WEBSUB.count(meters, mode + (answer instanceof FetchOutcome.Modified ? "-asked" : "-refused"));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
