package org.communique.ingest.websub;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.communique.ingest.state.Subscription;

/**
 * Subscriptions of removed feeds, until their hubs have asked whether they are really not wanted. Only in memory: a hub
 * that asks nobody goes on until its lease is over, and is told that the callback is gone whenever it pushes.
 */
public final class PendingUnsubscribes {

    private static final Duration KEPT = Duration.ofHours(1);

    private final Map<String, Farewell> byCallback = new ConcurrentHashMap<>();

    private record Farewell(String topic, Instant until) {}

    void say(Subscription subscription, Instant now) {
        byCallback.values().removeIf(old -> old.until().isBefore(now));
        var path = subscription.callback().getPath();
        byCallback.put(
                path.substring(path.lastIndexOf(WebSubSettings.PATH)),
                new Farewell(subscription.hub().topic().toString(), now.plus(KEPT)));
    }

    /**
     * Whether a hub asks about one of them.
     *
     * @param callback the path that it asks at
     */
    public boolean isMeant(String callback, HubVerification intent) {
        var farewell = byCallback.get(callback);
        return farewell != null
                && "unsubscribe".equals(intent.mode())
                && farewell.topic().equals(intent.topic());
    }
}
