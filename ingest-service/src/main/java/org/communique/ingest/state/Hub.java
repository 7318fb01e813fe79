package org.communique.ingest.state;

import java.net.URI;

/**
 * Hub of a feed (WebSub).
 *
 * @param url of the hub
 * @param topic URL of the feed at the hub
 */
public record Hub(URI url, URI topic) {}
