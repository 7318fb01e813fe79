package org.communique.ingest.poll;

import java.time.Instant;
import org.communique.ingest.detect.FeedDiff;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.parse.item.FeedDocument;
import org.jspecify.annotations.Nullable;

/**
 * A parsed feed document.
 *
 * @param response the response with the document; null for a hub's notification, which may hold a part of the feed only
 * @param diff the difference from the last document
 * @param at the time of parsing
 */
record ParsedFeed(FeedDocument document, FetchOutcome.@Nullable Modified response, FeedDiff diff, Instant at) {}
