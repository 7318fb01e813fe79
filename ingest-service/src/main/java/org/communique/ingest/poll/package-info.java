/**
 * START HERE: {@link org.communique.ingest.poll.Poll} is one poll of a feed, from its URL to the Kafka transaction: fetch,
 * parse, diff; for each chunk fetch the articles, decide, commit; then schedule.
 *
 * <p>A poll without news writes nothing: new validators or dates stay in memory, and are written with the next record. An
 * item is decided about only when its entry in the feed differs from the last document; then its article page is fetched
 * too, before the transaction begins. A missing page does not delay a release for ever: a new release is emitted with the
 * content of the feed, and its page is fetched at the next polls; a changed one waits as long for its page, because
 * readers are better served with the whole text of yesterday than with the first line of today.
 */
@NullMarked
package org.communique.ingest.poll;

import org.jspecify.annotations.NullMarked;
