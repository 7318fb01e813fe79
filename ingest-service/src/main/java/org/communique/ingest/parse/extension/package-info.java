/**
 * Elements shared by several formats: text and markup, dates, languages, Dublin Core, tombstones, threads, hints.
 *
 * <p>What an item replies to (RFC 4685, {@code thr:in-reply-to}) is read, and changes nothing: it says that a text is about
 * another one, not that it takes its place. A correction under a new address is a release of its own.
 */
@NullMarked
package org.communique.ingest.parse.extension;

import org.jspecify.annotations.NullMarked;
