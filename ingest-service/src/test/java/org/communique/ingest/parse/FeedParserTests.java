package org.communique.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.Embargo;
import org.communique.ingest.parse.item.FeedDocument;
import org.communique.ingest.parse.item.ParsedItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single decisions; whole documents are in {@link GoldenFeedsTests}. */
class FeedParserTests {

    private static final URI BASE = URI.create("https://news.example.org/feeds/all.xml");
    private static final String MODULES =
            " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='http://purl.org/dc/terms/'"
                    + " xmlns:atom='http://www.w3.org/2005/Atom' xmlns:content='http://purl.org/rss/1.0/modules/content/'";

    private final FeedParser parser = new FeedParser();

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/octet-stream", "application/json", "", "nonsense"})
    void contentTypeDoesNotDecide(String contentType) throws Exception {
        byte[] body = "<rss><channel><title>T</title></channel></rss>".getBytes(UTF_8);

        assertThat(parser.parse(body, contentType, BASE).title()).isEqualTo("T");
    }

    @Test
    void messageSaysWhatWasFoundAndWhatWasExpected() {
        assertThatExceptionOfType(NotAFeedException.class)
                .isThrownBy(() -> read("<!doctype html><title>Our news</title><p>Hello"))
                .withMessage(
                        "found an HTML page titled \"Our news\" (expected: an RSS, Atom or JSON feed, or a sitemap)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AT&amp;amp;T              | AT&T",
                "3 &lt; 4 &gt; 2           | 3 < 4 > 2",
                "&lt;b&gt;Bold&lt;/b&gt;   | Bold",
                "<![CDATA[<i>It</i>]]>     | It",
                "<![CDATA[A & B]]>         | A & B",
                "two <b>parts</b>          | two parts",
            })
    void titleIsPlainText(String xml, String title) throws Exception {
        assertThat(item("<title>" + xml + "</title>").text().headline()).isEqualTo(title);
    }

    @Test
    void guidIsPermalinkUnlessItSaysOtherwise() throws Exception {
        assertThat(item("<guid>https://a.example/1</guid>").guidIsPermalink()).isTrue();
        assertThat(item("<guid isPermaLink='false'>https://a.example/1</guid>").guidIsPermalink())
                .isFalse();
        assertThat(item("<guid>a-1</guid>").guidIsPermalink()).isFalse();
    }

    @Test
    void permalinkStandsInForAMissingLink() throws Exception {
        assertThat(item("<guid>https://a.example/1</guid>").link()).isEqualTo(URI.create("https://a.example/1"));
        assertThat(item("<guid isPermaLink='false'>https://a.example/1</guid>").link())
                .isNull();
    }

    @Test
    void linkOfTheItemComesBeforeTheOneOfAModule() throws Exception {
        var item = item("<atom:link href='https://a.example/atom'/><link>https://a.example/rss</link>");

        assertThat(item.link()).isEqualTo(URI.create("https://a.example/rss"));
    }

    @Test
    void linkOfAModuleStandsInForAMissingLink() throws Exception {
        var item =
                item("<atom:link rel='self' href='https://a.example/self'/><atom:link href='https://a.example/atom'/>");

        assertThat(item.link()).isEqualTo(URI.create("https://a.example/atom"));
    }

    @Test
    void descriptionAloneIsLeadAndText() throws Exception {
        var item = item("<description>All of it.</description>");

        assertThat(item.text().lead()).isEqualTo("All of it.");
        assertThat(item.text().content()).isEqualTo(Content.html("All of it."));
    }

    @Test
    void encodedContentIsTheText() throws Exception {
        var item = item("<description>Short.</description><content:encoded>&lt;p&gt;Long.&lt;/p&gt;</content:encoded>");

        assertThat(item.text().lead()).isEqualTo("Short.");
        assertThat(item.text().content()).isEqualTo(Content.html("<p>Long.</p>"));
    }

    @Test
    void dateThatCannotBeReadYieldsToOneThatCan() throws Exception {
        var item = item("<pubDate>soon</pubDate><dc:date>2026-03-02T09:30:00Z</dc:date>");

        assertThat(item.text().dates().published()).isEqualTo(Instant.parse("2026-03-02T09:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-05T08:00:00Z", "start=2026-03-05T08:00:00Z;", "Thu, 05 Mar 2026 08:00:00 GMT"})
    void availableAfterPublicationIsAnEmbargo(String available) throws Exception {
        var item =
                item("<pubDate>2026-03-02T08:00:00Z</pubDate><dcterms:available>" + available + "</dcterms:available>");

        assertThat(item.text().dates().embargoedUntil()).isEqualTo(new Embargo(Instant.parse("2026-03-05T08:00:00Z")));
    }

    @Test
    void embargoThatNeverEndsIsOne() throws Exception {
        var item = item("<dcterms:available>9999-12-31T23:59:59Z</dcterms:available>");

        assertThat(item.text().dates().embargoedUntil()).isEqualTo(new Embargo(Instant.parse("9999-12-31T23:59:59Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2300-01-01T00:00:00Z",
                "9999-12-31T23:59:59-12:00",
                "+300000000-01-01T00:00:00Z",
                "300000000-01-01T00:00:00Z",
                "-0044-03-15T00:00:00Z",
                "Tue, 01 Jan 300000000 00:00:00 GMT",
            })
    void dateThatTheIndexCannotHoldIsNotedAndItsItemStays(String date) throws Exception {
        var feed = read(
                "<rss%1$s><channel><item><title>x</title><pubDate>%2$s</pubDate><dcterms:modified>%2$s</dcterms:modified></item></channel></rss>"
                        .formatted(MODULES, date));

        assertThat(feed.items().getFirst().text().dates()).isEqualTo(Dates.UNKNOWN);
        assertThat(feed.problems()).hasSize(2).allMatch(problem -> problem.contains("(expected: a date)"));
    }

    @Test
    void availableSincePublicationIsNone() throws Exception {
        var item = item(
                "<pubDate>2026-03-02T08:00:00Z</pubDate><dcterms:available>2026-03-02T08:00:00Z</dcterms:available>");

        assertThat(item.text().dates().embargoedUntil()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"en-us, en-US", "EN_gb, en-GB", "de, de", "zh-hant-tw, zh-Hant-TW", "english, ", "'', "})
    void languageIsInItsUsualForm(String language, String tag) throws Exception {
        assertThat(read("<rss><channel><title>T</title><language>%s</language></channel></rss>".formatted(language))
                        .language())
                .isEqualTo(tag);
    }

    @Test
    void moreItemsThanAnyoneNeedsAreLeftOutAndNoted() throws Exception {
        String items = IntStream.range(0, 2_001)
                .mapToObj("<item><title>%d</title></item>"::formatted)
                .collect(Collectors.joining());

        var feed = read("<rss><channel>" + items + "</channel></rss>");

        assertThat(feed.items()).hasSize(2_000);
        assertThat(feed.problems()).containsExactly("2001 items (expected: at most 2000; the rest is left out)");
    }

    @Test
    void documentCutAnywhereGivesOnlyWholeItems() throws Exception {
        String whole = "<rss version='2.0'><channel><title>T</title>%s</channel></rss>"
                .formatted(
                        "<item><title>Title é</title><link>https://a.example/1</link><description>&lt;p&gt;x&lt;/p&gt;</description></item>"
                                .repeat(3));
        var complete = read(whole).items().getFirst();

        for (int length = whole.indexOf("<channel>") + 9; length < whole.length(); length++) {
            assertThat(read(whole.substring(0, length)).items())
                    .as("cut after %d", length)
                    .allMatch(complete::equals);
        }
    }

    @Test
    void noDocumentBreaksIt() {
        var random = new Random(4287);
        String feed =
                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss%s><channel><item><title a='b'>&lt;x&amp;&#9;<![CDATA[y]]></title><dc:date>2026</dc:date></item></channel></rss>"
                        .formatted(MODULES);
        for (int i = 0; i < 3_000; i++) {
            String mutant = mutate(feed, random);
            try {
                assertThat(read(mutant)).isNotNull();
            } catch (NotAFeedException e) {
                assertThat(e).as(mutant).hasMessageContaining("expected: an RSS, Atom or JSON feed");
            }
        }
    }

    private static String mutate(String text, Random random) {
        var mutant = new StringBuilder(text);
        String alphabet = "<>&;\"'/![]-:=? \u0000\uFFFEax";
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(mutant.length());
            switch (random.nextInt(3)) {
                case 0 -> mutant.deleteCharAt(at);
                case 1 -> mutant.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                default -> mutant.insert(at, text, at / 2, Math.min(text.length(), at / 2 + random.nextInt(40)));
            }
        }
        return mutant.toString();
    }

    private ParsedItem item(String content) throws NotAFeedException {
        return read("<rss%s><channel><item><title>x</title>%s</item></channel></rss>"
                        .formatted(MODULES, content)
                        .replace("<title>x</title><title>", "<title>"))
                .items()
                .getFirst();
    }

    private FeedDocument read(String document) throws NotAFeedException {
        return parser.parse(document.getBytes(UTF_8), null, BASE);
    }
}
