package org.communique.newsroom.release;

import java.time.ZoneId;
import java.util.List;

/**
 * Invented institution with a newsroom of its own.
 *
 * @param id the first segment of its addresses, such as {@code alliance}
 * @param name its full name
 * @param language the language of its pages; single releases may be in another
 * @param zone of its clocks
 * @param tagline the line under the name
 * @param colour of its pages, in CSS
 * @param domain the invented domain of its identifiers and mail addresses
 * @param layout one of the page templates
 * @param navigation the words of its navigation bar
 * @param contact contacts for the press, one line each
 * @param about the paragraph at the end of every release
 * @param feeds the feeds it offers, the main one first
 */
public record Publisher(
        String id,
        String name,
        Language language,
        ZoneId zone,
        String tagline,
        String colour,
        String domain,
        String layout,
        List<String> navigation,
        List<String> contact,
        String about,
        List<FeedOffer> feeds) {

    /** Copies the lists; a publisher needs a feed to be readable. */
    public Publisher {
        navigation = List.copyOf(navigation);
        contact = List.copyOf(contact);
        feeds = List.copyOf(feeds);
        if (feeds.isEmpty()) {
            throw new IllegalArgumentException("publisher " + id + ": no feed (expected: at least one)");
        }
    }

    /** Returns the path of a page of this publisher, such as {@code /alliance/cable-watch}. */
    public String path(String page) {
        return "/" + id + "/" + page;
    }
}
