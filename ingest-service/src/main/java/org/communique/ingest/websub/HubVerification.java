package org.communique.ingest.websub;

import org.jspecify.annotations.Nullable;

/**
 * What a hub asks at the callback before it believes that a request was ours (WebSub, section 5.3), or tells about it
 * (section 5.2).
 *
 * @param mode {@code subscribe}, {@code unsubscribe} or {@code denied}
 * @param topic of the feed
 * @param challenge to be repeated; null when there is none
 * @param leaseSeconds how long the hub will push; null when it does not say
 */
public record HubVerification(
        @Nullable String mode,
        @Nullable String topic,
        @Nullable String challenge,
        @Nullable Long leaseSeconds) {}
