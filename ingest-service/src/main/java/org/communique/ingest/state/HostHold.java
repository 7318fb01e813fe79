package org.communique.ingest.state;

import java.time.Instant;

/**
 * Pause of all feeds of a host, at the request of its server (429 or 503 with Retry-After).
 *
 * @param until its end
 * @param by feed at whose poll the server asked
 * @param reason outcome of that poll, for people
 */
public record HostHold(Instant until, FeedId by, String reason) {}
