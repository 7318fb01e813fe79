package org.communique.newsroom.life;

import java.time.Instant;

/**
 * Future event of a release.
 *
 * @param due when
 * @param word publish, announce, correct, withdraw, or lift for the end of an embargo
 * @param release the id of the release
 */
public record Upcoming(Instant due, String word, String release) {}
