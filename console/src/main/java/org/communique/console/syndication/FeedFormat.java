package org.communique.console.syndication;

import java.util.Arrays;
import java.util.Optional;

/** Format of a feed. */
enum FeedFormat {
    /** RFC 4287, with tombstones (RFC 6721). */
    ATOM("releases.atom", "application/atom+xml"),

    /** RSS 2.0, with the elements of other namespaces that the RSS Advisory Board recommends. */
    RSS("releases.rss", "application/rss+xml"),

    /** JSON Feed 1.1. */
    JSON("releases.json", "application/feed+json");

    private final String file;
    private final String mediaType;

    FeedFormat(String file, String mediaType) {
        this.file = file;
        this.mediaType = mediaType;
    }

    /** Returns the format of the last part of a path. */
    static Optional<FeedFormat> of(String file) {
        return Arrays.stream(values())
                .filter(format -> format.file.equals(file))
                .findFirst();
    }

    /** Returns the last part of the path, the same for each search. */
    String file() {
        return file;
    }

    /** Returns the media type, without a charset. */
    String mediaType() {
        return mediaType;
    }

    /** Returns a feed in this format, UTF-8. */
    byte[] write(FeedContents feed) {
        return switch (this) {
            case ATOM -> AtomWriter.write(feed);
            case RSS -> RssWriter.write(feed);
            case JSON -> JsonFeedWriter.write(feed);
        };
    }
}
