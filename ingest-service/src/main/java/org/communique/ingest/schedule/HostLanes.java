package org.communique.ingest.schedule;

import java.net.URI;
import java.util.function.Function;

/**
 * Which feeds share a lane, and how many of a lane are polled at the same time: a host with a thousand feeds fills its
 * own lane and nobody else's.
 *
 * @param of the name of the lane of a URL
 * @param width polls at the same time
 */
public record HostLanes(Function<URI, String> of, int width) {}
