package org.communique.newsroom.release;

import java.util.Locale;

/**
 * Feed of a publisher.
 *
 * @param file the last segment of its address, such as {@code atom.xml}
 * @param format its format
 * @param content the share of a release in it
 */
public record FeedOffer(String file, Format format, Content content) {

    /** Format of a feed. */
    public enum Format {
        /** RSS 2.0. */
        RSS("application/rss+xml"),
        /** Atom 1.0, RFC 4287. */
        ATOM("application/atom+xml"),
        /** JSON Feed 1.1. */
        JSON("application/feed+json");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        /** Returns the media type, without parameters. */
        public String mediaType() {
            return mediaType;
        }
    }

    /** Share of a release in a feed. */
    public enum Content {
        /** The lead only; the text is on the page. */
        SUMMARY,
        /** The whole text as escaped HTML. */
        HTML,
        /** The whole text as XHTML elements; Atom only. */
        XHTML
    }

    /**
     * Parses {@code <file> <format> <content>} of publishers' files.
     *
     * @throws IllegalArgumentException with the text found and the form expected
     */
    public static FeedOffer parse(String text) {
        var words = text.strip().split("\\s+", -1);
        if (words.length != 3) {
            throw new IllegalArgumentException("feed: " + text + " (expected: <file> <format> <content>)");
        }
        return new FeedOffer(words[0], constant(Format.class, words[1]), constant(Content.class, words[2]));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }
}
