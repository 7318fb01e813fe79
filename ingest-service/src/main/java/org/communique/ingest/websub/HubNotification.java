package org.communique.ingest.websub;

import org.jspecify.annotations.Nullable;

/**
 * Notification by a hub (WebSub content distribution): the whole feed, or its news only.
 *
 * @param contentType the header; null without one
 */
// An array because a body is read once, by a parser of arrays; notifications are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record HubNotification(byte[] body, @Nullable String contentType) {}
