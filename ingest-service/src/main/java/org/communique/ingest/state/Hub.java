package org.communique.ingest.state;

import java.net.URI;

/**
 * Who pushes what is new in a feed (WebSub).
 *
 * @param url of the hub
 * @param topic what the feed is called there
 */
public record Hub(URI url, URI topic) {}
