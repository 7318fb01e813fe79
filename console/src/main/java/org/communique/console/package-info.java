/**
 * Pages for people: the pipeline, the way of one release, search, feeds, topics, dead letters. A client of Kafka,
 * Elasticsearch and the services, without a database. START HERE: {@link org.communique.console.page.Navigation}, the list of
 * pages; each is a package with a controller, named like its template.
 *
 * <p>Packages, each of which depends only on those before it:
 *
 * <ol>
 *   <li>{@code text}: figures, durations and times for people
 *   <li>{@code remote}: answers of servers, or the reason for none
 *   <li>{@code kafka}: questions to the broker, and bounded reads of topics
 *   <li>{@code elasticsearch}: questions to the index
 *   <li>{@code service}: questions to the services
 *   <li>{@code security}: sign-in, roles, headers
 *   <li>{@code page}: layout, navigation, errors, live parts of a page
 *   <li>{@code document}: releases as the index has them
 *   <li>{@code search}: releases, as an app finds them
 *   <li>{@code syndication}: searches as Atom, RSS, JSON Feed and a live stream
 *   <li>{@code feed}: feeds
 *   <li>{@code release}: the way of one release
 *   <li>{@code topic}: topics and their records
 *   <li>{@code deadletter}: dead letters and their redrives
 *   <li>{@code pipeline}: the first page
 * </ol>
 */
@NullMarked
package org.communique.console;

import org.jspecify.annotations.NullMarked;
