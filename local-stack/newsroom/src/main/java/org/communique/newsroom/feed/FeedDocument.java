package org.communique.newsroom.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.communique.newsroom.archive.Standing;
import org.communique.newsroom.release.FeedOffer;
import org.communique.newsroom.release.Publisher;

/**
 * Content of a feed document.
 *
 * @param publisher of the feed
 * @param offer one of the publisher's feeds
 * @param base the address of the newsroom, for absolute links
 * @param items readable releases, the newest first
 * @param gone withdrawn releases
 * @param updated last change of any of them
 */
public record FeedDocument(
        Publisher publisher, FeedOffer offer, URI base, List<Standing> items, List<Standing> gone, Instant updated) {

    private static final int LONGEST = 40;

    /** Selects the content from a publisher's releases, given the newest first. */
    public static FeedDocument of(
            Publisher publisher, FeedOffer offer, URI base, List<Standing> standings, Instant now) {
        var items = standings.stream().filter(Standing::visible).limit(LONGEST).toList();
        var gone = standings.stream().filter(it -> !it.visible()).toList();
        var updated = standings.stream()
                .map(FeedDocument::changed)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new FeedDocument(publisher, offer, base, items, gone, updated.isAfter(now) ? now : updated);
    }

    /** Writes the document in the format of the offer. */
    public String write() {
        return switch (offer.format()) {
            case RSS -> RssFeed.write(this);
            case ATOM -> AtomFeed.write(this);
            case JSON -> JsonFeed.write(this);
        };
    }

    /** Returns the address of the feed itself. */
    String self() {
        return url(publisher.path(offer.file()));
    }

    /** Returns the address of the publisher's overview. */
    String home() {
        return url(publisher.path(""));
    }

    /** Returns an absolute address. */
    String url(String path) {
        return base.resolve(path).toString();
    }

    /** Returns an identifier independent of restart, port and host name, RFC 4151. */
    String tag(Standing item) {
        return "tag:" + publisher.domain() + ",2026:" + item.id();
    }

    /** Returns the last change. The end of an embargo is none: its date is in the feed from the beginning. */
    private static Instant changed(Standing standing) {
        return standing.withdrawn().orElse(standing.updated());
    }
}
