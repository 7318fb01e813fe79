package org.communique.ingest.websub;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.communique.ingest.state.Subscription;

/**
 * Unsubscribe requests awaiting the hub's verification, in memory only: a hub without a verification pushes until its
 * lease ends, and gets 410 for each notification.
 */
public final class PendingUnsubscribes {

    private static final Duration KEPT = Duration.ofHours(1);

    private final Map<String, Pending> byCallback = new ConcurrentHashMap<>();

    private record Pending(String topic, Instant until) {}

    void add(Subscription subscription, Instant now) {
        byCallback.values().removeIf(old -> old.until().isBefore(now));
        var path = subscription.callback().getPath();
        byCallback.put(
                path.substring(path.lastIndexOf(WebSubSettings.PATH)),
                new Pending(subscription.hub().topic().toString(), now.plus(KEPT)));
    }

    /**
     * Whether a hub verifies one of these requests.
     *
     * @param callback the path of the verification
     */
    public boolean confirms(String callback, HubVerification verification) {
        var pending = byCallback.get(callback);
        return pending != null
                && "unsubscribe".equals(verification.mode())
                && pending.topic().equals(verification.topic());
    }
}
