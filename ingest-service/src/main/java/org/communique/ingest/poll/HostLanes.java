package org.communique.ingest.poll;

import java.net.URI;
import java.util.function.Function;

/**
 * Lanes of the poll queue, one per host, so that a host with a thousand feeds fills its own lane only. No rate limit: the
 * fetcher's {@code HostRateLimiter} is the one limit per host. A task beyond that limit would wait there and occupy one of
 * the {@code communique.ingest.poll.concurrency} places, so it waits in the queue.
 *
 * @param lane the lane of a URL, by the rate limit's scope
 * @param width tasks of one lane at the same time, equal to the limit per host
 */
public record HostLanes(Function<URI, String> lane, int width) {}
