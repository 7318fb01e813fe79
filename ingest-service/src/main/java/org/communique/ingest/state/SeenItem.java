package org.communique.ingest.state;

/**
 * Item of the last document of a feed.
 *
 * @param hash of all its fields in the feed; an item with the same hash is not processed again
 * @param pageAttempts failed fetches of its article page; 0 when none is owed
 */
public record SeenItem(String hash, int pageAttempts) {

    /** Whether its article page is still to be fetched. */
    public boolean owesPage() {
        return pageAttempts > 0;
    }
}
