package org.communique.newsroom.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.communique.newsroom.archive.Standing;
import org.communique.newsroom.release.FeedOffer;
import org.communique.newsroom.release.Publisher;

/**
 * What a feed is written from.
 *
 * @param publisher whose feed it is
 * @param offer which of the publisher's feeds
 * @param base the address of the newsroom, for absolute links
 * @param items what can be read, the newest first
 * @param gone what was taken back
 * @param updated when anything in it changed last
 */
public record FeedDocument(
        Publisher publisher, FeedOffer offer, URI base, List<Standing> items, List<Standing> gone, Instant updated) {

    private static final int LONGEST = 40;

    /** A feed of a publisher's releases, given the newest first. */
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

    /** The document in the format of the offer. */
    public String write() {
        return switch (offer.format()) {
            case RSS -> RssFeed.write(this);
            case ATOM -> AtomFeed.write(this);
            case JSON -> JsonFeed.write(this);
        };
    }

    /** The address of the feed itself. */
    String self() {
        return url(publisher.path(offer.file()));
    }

    /** The address of the publisher's overview. */
    String home() {
        return url(publisher.path(""));
    }

    /** An absolute address. */
    String url(String path) {
        return base.resolve(path).toString();
    }

    /** An identifier that no restart, port or host name changes, RFC 4151. */
    String tag(Standing item) {
        return "tag:" + publisher.domain() + ",2026:" + item.id();
    }

    /** The end of an embargo changes nothing in a feed, which says the date from the beginning. */
    private static Instant changed(Standing standing) {
        return standing.withdrawn().orElse(standing.updated());
    }
}
