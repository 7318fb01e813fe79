/**
 * START HERE: {@link org.communique.ingest.poll.Poll} is one look at a feed, from its URL to Kafka: fetch, read, decide,
 * fetch pages, commit.
 *
 * <p>A poll that finds nothing new writes nothing: what it learnt (validators, dates that were bumped) is kept in memory
 * and written with the next thing that is worth it. An item is looked into only when the feed says something else of
 * it than last time; then its article page is fetched too, before the transaction opens. A page that can't be had does
 * not hold a release back for ever: a new release goes out with what the feed has, and the page is asked for at the next
 * polls; a changed one waits for its page that long, because readers are better served with yesterday's whole text
 * than with today's first line.
 */
@NullMarked
package org.communique.ingest.poll;

import org.jspecify.annotations.NullMarked;
