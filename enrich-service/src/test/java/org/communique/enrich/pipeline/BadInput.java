package org.communique.enrich.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communique.contracts.release.Content;

/**
 * Something that nobody should send as a release, and somebody will: of the size that the service takes, or of the shape
 * that readers choke on.
 *
 * @param name what is wrong with it
 * @param content as it comes
 */
record BadInput(String name, Content content) {

    private static final int MILLION = 1_000_000;
    private static final int LARGEST = 5_000_000;
    private static final String SENTENCE =
            "The Rivers Council opened a flood fund on Sunday, for towns along the Lenne. ";

    static List<BadInput> all() {
        return List.of(
                plain("five megabytes of prose", repeated((SENTENCE.repeat(5) + "\n\n"), LARGEST)),
                plain("short lines of 100 kB", repeated("A.\n", 100_000)),
                plain("a megabyte without a blank", "x".repeat(1_000_000)),
                plain("one sentence of 200 kB", repeated("and the towns along the river, ", 200_000) + "."),
                plain("one word of 200 kB, in capitals", "Ä".repeat(200_000)),
                plain("names of 200 kB", repeated("Mr Ana Moreau of the Rivers Council, ", 200_000)),
                plain("marks of 200 kB", repeated("“(‘«-–—…!?\"'", 200_000)),
                plain("mail addresses of 200 kB", repeated("a.b@c.example ", 200_000)),
                plain("dates of 200 kB", repeated("3 March 2026, 14:00 CET. ", 200_000)),
                plain("figures of 200 kB", repeated("1/2/2026 +49 30 123-456 ", 200_000)),
                plain("embargoes of 200 kB", repeated("EMBARGOED UNTIL 3 March 2026\n", 200_000)),
                plain("tags of 200 kB that never end", repeated("<a <b </c <!-- &lt;", 200_000)),
                plain("every language mixed", everyLanguage()),
                plain(
                        "lone surrogates",
                        "\ud800Fund\udc00 opened\ud83d.\n\n" + "\udfff" + SENTENCE.repeat(3) + "\ud800"),
                plain("binary", binary()),
                plain("accents of 200 kB on one letter", "e" + "\u0301".repeat(200_000)),
                html("elements nested a million deep", "<div>".repeat(MILLION) + SENTENCE),
                html("inline elements nested a million deep", "<p>" + "<b><i>".repeat(MILLION / 2) + SENTENCE),
                html("a million elements", "<p>x".repeat(MILLION)),
                html("a million breaks", SENTENCE + "<br>".repeat(MILLION) + SENTENCE),
                html("tables nested 300,000 deep", "<table><tr><td>".repeat(MILLION / 3) + SENTENCE),
                html("formatting that each paragraph opens anew", formatting()),
                html("an element with 10,000 attributes", "<p " + attributes(10_000) + ">" + SENTENCE),
                html("a class of 400 kB", "<div class=\"" + repeated("comment share ", 400_000) + "\">" + SENTENCE),
                html("a million tags of headings", "<h1>Fund</h1>".repeat(MILLION / 2)),
                html("10,000 metas", "<meta name=author content=a>".repeat(10_000) + SENTENCE),
                html("10,000 articles", "<article>a <p>b</article>".repeat(10_000)),
                html("links only", "<a href=/>more</a> ".repeat(10_000)),
                html("JSON-LD nested 100,000 deep", jsonLd("[".repeat(100_000))),
                html("JSON-LD with 10,000 articles", jsonLd("[" + "{\"@type\":\"Article\"},".repeat(10_000) + "{}]")),
                html("a comment that never ends", SENTENCE + "<!--" + SENTENCE.repeat(1_000)),
                html("a script that never ends", SENTENCE + "<script>" + SENTENCE.repeat(10_000)),
                html("entities of 400 kB", repeated("&amp;lt;script&gt; &#x110000; &#xd800; ", 400_000)),
                html("binary as a page", binary()));
    }

    private static BadInput plain(String name, String text) {
        return new BadInput(name, Content.plain(text));
    }

    private static BadInput html(String name, String html) {
        return new BadInput(name, Content.html(html));
    }

    private static String repeated(String part, int length) {
        return part.repeat(length / part.length());
    }

    private static String everyLanguage() {
        return repeated(
                "The fund. Der Fonds. Le fonds. Il fondo. El fondo. Фонд. Φορέας. صندوق. קרן. 基金。基金です。기금. กองทุน. ",
                20_000);
    }

    private static String binary() {
        var bytes = new byte[1_000_000];
        new SplittableRandom(1).nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String formatting() {
        var open = IntStream.range(0, 200).mapToObj("<font size=%d>"::formatted).collect(Collectors.joining());
        return open + "<p>x".repeat(MILLION);
    }

    private static String attributes(int count) {
        return IntStream.range(0, count).mapToObj("a%d=\"onerror\""::formatted).collect(Collectors.joining(" "));
    }

    private static String jsonLd(String json) {
        return "<script type=application/ld+json>" + json + "</script><p>" + SENTENCE;
    }

    @Override
    public String toString() {
        return name;
    }
}
