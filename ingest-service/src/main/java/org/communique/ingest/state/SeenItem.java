package org.communique.ingest.state;

/**
 * An item of the last document of a feed.
 *
 * @param look a hash of all that the feed says of it: an item that looks the same is not looked into
 * @param pageTries how often its article page was asked for in vain; 0 when nothing is owed
 */
public record SeenItem(String look, int pageTries) {

    /** Whether its article page is still to be fetched. */
    public boolean owesPage() {
        return pageTries > 0;
    }
}
