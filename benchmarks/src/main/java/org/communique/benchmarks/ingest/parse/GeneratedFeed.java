package org.communique.benchmarks.ingest.parse;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Feeds in the style of press offices, of made-up words; the same at every call. */
final class GeneratedFeed {

    private static final String[] WORDS =
            ("minister council harbour défense agreement of the a on in Tuesday forward together statement said with"
                            + " partners regional budget resolution security committee and for Straßburg Kraków assembly")
                    .split(" ");
    private static final int WORDS_A_PARAGRAPH = 60;

    private final Random random = new Random(1);

    private GeneratedFeed() {}

    /** Returns RSS 2.0 with {@code content:encoded} in CDATA, as written by WordPress. */
    static byte[] rss(int items, int words) {
        var feed = new GeneratedFeed();
        return bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
                <channel><title>Press releases</title><link>https://press.example.org/</link>
                <atom:link href="https://press.example.org/feed" rel="self" type="application/rss+xml"/>
                <description>All releases</description><language>en-GB</language><ttl>60</ttl>
                %s</channel></rss>
                """.formatted(
                IntStream.range(0, items).mapToObj(n -> feed.item(n, words)).collect(Collectors.joining())));
    }

    /** Returns Atom with escaped HTML. */
    static byte[] atom(int entries, int words) {
        var feed = new GeneratedFeed();
        return bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Press releases</title>
                <id>tag:press.example.org,2020:feed</id><updated>2026-03-02T10:00:00Z</updated>
                <link rel="self" href="https://press.example.org/feed.atom"/>
                %s</feed>
                """.formatted(
                IntStream.range(0, entries).mapToObj(n -> feed.entry(n, words)).collect(Collectors.joining())));
    }

    private String item(int number, int words) {
        String content = words <= WORDS_A_PARAGRAPH
                ? ""
                : "<content:encoded><![CDATA[%s]]></content:encoded>".formatted(html(words));
        return """
                <item><title>%s</title><link>https://press.example.org/releases/%d?utm_source=rss</link>
                <guid isPermaLink="false">press-%d</guid><pubDate>Mon, 02 Mar 2026 10:%02d:00 +0100</pubDate>
                <dc:creator>Press office</dc:creator><category>Economy</category>
                <description>%s &amp;nbsp;more</description>%s</item>
                """.formatted(words(9), number, number, number % 60, words(Math.min(words, 30)), content);
    }

    private String entry(int number, int words) {
        String content = html(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return """
                <entry><title type="text">%s</title><id>tag:press.example.org,2026:%d</id>
                <link rel="alternate" type="text/html" href="/releases/%d"/><published>2026-03-02T10:%02d:00+01:00</published>
                <updated>2026-03-02T10:%02d:30+01:00</updated><author><name>Press office</name></author>
                <category term="economy" label="Economy"/><content type="html">%s</content></entry>
                """.formatted(words(9), number, number, number % 60, number % 60, content);
    }

    private String html(int words) {
        return IntStream.range(0, Math.ceilDiv(words, WORDS_A_PARAGRAPH))
                .mapToObj(_ -> "<p class=\"text\">%s <a href=\"%s/p/%d\">%s</a>&nbsp;.</p>\n"
                        .formatted(words(WORDS_A_PARAGRAPH - 2), site(), random.nextInt(1_000), words(2)))
                .collect(Collectors.joining());
    }

    /** Returns the prefix of a link; one in four is relative. */
    private String site() {
        return random.nextInt(4) == 0 ? "" : "https://press.example.org";
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> WORDS[random.nextInt(WORDS.length)])
                .collect(Collectors.joining(" "));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
