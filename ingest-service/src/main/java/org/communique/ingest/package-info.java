/**
 * Feeds in, raw releases out. START HERE: {@link org.communique.ingest.poll.Poll}.
 *
 * <p>The hardest idea is the ownership of partitions, see {@link org.communique.ingest.partition}. This package wires the
 * others, each of which depends only on those before it:
 *
 * <ol>
 *   <li>{@code metrics}: names of all meters
 *   <li>{@code text}: charsets, HTML, JSON, URLs, within budgets
 *   <li>{@code fetch}: HTTP: guarded addresses, rate limits, robots.txt, outcomes as values
 *   <li>{@code parse}: feed documents of every format, as {@code FeedDocument}
 *   <li>{@code article}: fetched article pages and their main text
 *   <li>{@code identity}: keys and fingerprints of releases
 *   <li>{@code state}: registrations and states of feeds and releases, as they are kept in Kafka
 *   <li>{@code kafka}: transactions on the state topics, and reads from them
 *   <li>{@code schedule}: intervals between polls, failures, moves, page checks
 *   <li>{@code partition}: assigned partitions and their state in memory
 *   <li>{@code detect}: difference between two feed documents, and its events
 *   <li>{@code feed}: registration of feeds
 *   <li>{@code websub}: subscriptions at hubs, and content distribution
 *   <li>{@code push}: pushed releases and withdrawals
 *   <li>{@code revisit}: repeated checks of article pages
 *   <li>{@code poll}: the main flow, and its queue
 *   <li>{@code web}: HTTP API, routed to the owner of a partition
 * </ol>
 */
@NullMarked
package org.communique.ingest;

import org.jspecify.annotations.NullMarked;
