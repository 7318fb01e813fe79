package org.communique.ingest.websub;

import org.jspecify.annotations.Nullable;

/**
 * A document that a hub pushed: the feed, or only what is new in it.
 *
 * @param body as it came
 * @param contentType the header; null when there was none
 */
// An array because a body is read once, by a parser that wants an array; deliveries are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record HubNotification(byte[] body, @Nullable String contentType) {}
