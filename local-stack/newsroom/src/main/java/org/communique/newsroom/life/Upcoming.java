package org.communique.newsroom.life;

import java.time.Instant;

/**
 * Something that is going to happen.
 *
 * @param due when
 * @param word what: publish, announce, correct, withdraw, or lift for the end of an embargo
 * @param release the id of the release
 */
public record Upcoming(Instant due, String word, String release) {}
