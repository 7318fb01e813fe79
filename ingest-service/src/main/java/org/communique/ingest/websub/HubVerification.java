package org.communique.ingest.websub;

import org.jspecify.annotations.Nullable;

/**
 * Request of a hub at the callback: verification of intent (WebSub, section 5.3), or denial (section 5.2).
 *
 * @param mode {@code subscribe}, {@code unsubscribe} or {@code denied}
 * @param topic the topic of the feed
 * @param challenge the text to echo; null without one
 * @param leaseSeconds the lease; null without one
 */
public record HubVerification(
        @Nullable String mode,
        @Nullable String topic,
        @Nullable String challenge,
        @Nullable Long leaseSeconds) {}
