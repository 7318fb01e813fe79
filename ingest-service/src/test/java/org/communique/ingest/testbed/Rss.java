package org.communique.ingest.testbed;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Feed documents. */
public final class Rss {

    private Rss() {}

    /** An item without a page. */
    public static String item(String guid, String title, String text) {
        return item(guid, null, title, text, "Thu, 12 Oct 2023 10:00:00 GMT");
    }

    /** An item; without a link when that is null. */
    public static String item(String guid, Object link, String title, String text, String date) {
        return """
                <item><guid isPermaLink="false">%s</guid>%s<title>%s</title>
                <description>%s</description><pubDate>%s</pubDate></item>""".formatted(guid, link == null ? "" : "<link>%s</link>".formatted(link), title, text, date);
    }

    /** The publisher says that an item is gone (RFC 6721). */
    public static String deleted(String guid) {
        return "<at:deleted-entry ref=\"%s\" when=\"2030-01-01T00:00:00Z\"/>".formatted(guid);
    }

    /** A feed, newest first. */
    public static String feed(String... items) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:at="http://purl.org/atompub/tombstones/1.0"><channel><title>Ministry of Tests</title>
                <link>http://127.0.0.1/</link><description>Releases</description>%s</channel></rss>""".formatted(Stream.of(items).collect(Collectors.joining()));
    }
}
