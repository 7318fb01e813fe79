package org.communique.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import org.communique.ingest.parse.item.FeedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands before the outermost element, right or wrong, never costs the feed. */
class PrologTests {

    private static final URI BASE = URI.create("https://news.example.org/feeds/all.xml");
    private static final String FEED =
            "<rss version='2.0'><channel><title>Tøwn</title><item><title>Øne</title></item></channel></rss>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\uFEFF",
                "<?xml version=\"1.0\"?>",
                "<?xml version='1.0' encoding='utf-8' standalone='yes'?>\n",
                "\uFEFF<?xml version='1.0'?>",
                "\n\n  <?xml version='1.0'?>",
                "<?xml version='1.0'?><?xml-stylesheet href='a.xsl'?><!-- b -->",
                "<?xml version='1.1'?>",
                "<?xml version='1.0'?><!DOCTYPE rss PUBLIC '-//N//D' 'http://n.example/rss-0.91.dtd'>",
                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a '<b>'><!-- ] -->]>",
            })
    void prologAsItMayBeIsNoProblem(String prolog) throws Exception {
        assertThat(read(prolog).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- generated --><?xml version='1.0'?>",
                "<!-- a --><!-- b -- c -->\n<?xml version='1.0' encoding='UTF-8'?>",
                "<?xml version='1.0'?><?xml version='1.0'?>",
                "<?xml version='1.0'?>\n<!-- a --><?xml version='1.0' encoding='utf-8'?>\n<?xml version='1.1'?>",
                "<!DOCTYPE rss><?xml version='1.0'?>",
                "<!DOCTYPE rss [<!ENTITY a '<b>'>]><?xml version='1.0'?>",
                "<?xml-stylesheet href='a.xsl'?><?xml version='1.0'?>",
                "<?php echo '<b>' ?><?xml version='1.0'?>",
                "\n\uFEFF<?xml version='1.0'?>",
                "\uFEFF\uFEFF<?xml version='1.0'?>",
                "<?xml version='1.0'?>\uFEFF",
                "hello <?xml version='1.0'?>",
                "<?xml version='1.0'?> hello ",
                "hello ",
                "<?xml version='2.0'?>",
                "<?xml version='1'?>",
                "<?xml version=1.0?>",
                "<?xml?>",
                "<?xml encoding='utf-8'?>",
                "<?xml encoding='utf-8' version='1.0'?>",
                "<?xml version='1.0' encoding='no such'?>",
                "<?XML VERSION='1.0'?>",
                "<?xml version='1.0' encoding='utf-8'>",
                "<?xml version='1.0' encoding='utf-8'",
                "<?xml version='1.0' encoding='utf-8' ?",
                "< ?xml version='1.0'?>",
                "<? xml version='1.0'?>",
                "<!DOCTYPE rss><!DOCTYPE rss>",
                "<!DOCTYPE rss [",
                "<!-- never closed ",
                "</channel>",
                "&nbsp;",
            })
    void prologAsItMayNotBeIsAProblemAndNoMore(String prolog) throws Exception {
        assertThat(read(prolog).problems()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "UTF-16LE", "ISO-10646-UCS-2", "windows-1252", "no such", ""})
    void charsetThatItIsNotInIsNotBelieved(String charset) throws Exception {
        read("<?xml version='1.0' encoding='%s'?>".formatted(charset));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0' encoding='iso-8859-15'?>",
                "<!-- a --><?xml version=\"1.0\" encoding = \"iso-8859-15\" ?>",
                "<?xml version='1.0'?>\n<?xml version='1.0' encoding='iso-8859-15'?>",
                "<?xml version='1.0' encoding='utf-16'?><?xml version='1.0' encoding='iso-8859-15'?>",
                "<?XML VERSION='1.0' ENCODING='ISO-8859-15'?>",
                "<?xml version='1.0' encoding='iso-8859-15'",
            })
    void charsetOfADeclarationIsFoundWhereverItIs(String prolog) throws Exception {
        byte[] body = (prolog + FEED.replace("Øne", "1 €")).getBytes(Charset.forName("iso-8859-15"));

        assertThat(new FeedParser()
                        .parse(body, null, BASE)
                        .items()
                        .getFirst()
                        .text()
                        .headline())
                .isEqualTo("1 €");
    }

    @Test
    void utf16IsKnownByItsFirstCharacters() throws Exception {
        for (var charset : new Charset[] {UTF_16BE, UTF_16LE}) {
            byte[] body = ("\n <?xml version='1.0'?>" + FEED).getBytes(charset);

            assertThat(new FeedParser().parse(body, null, BASE).title()).isEqualTo("Tøwn");
        }
    }

    @Test
    void declarationInTheMiddleIsLeftOut() throws Exception {
        String feed = FEED.replace("<item>", "<?xml version='1.0'?><item>");

        assertThat(new FeedParser().parse(feed.getBytes(UTF_8), null, BASE).items())
                .hasSize(1);
    }

    private static FeedDocument read(String prolog) throws NotAFeedException {
        var feed = new FeedParser().parse((prolog + FEED).getBytes(UTF_8), null, BASE);
        assertThat(feed.title()).isEqualTo("Tøwn");
        assertThat(feed.items())
                .singleElement()
                .satisfies(item -> assertThat(item.text().headline()).isEqualTo("Øne"));
        assertThat(feed.partial()).isFalse();
        return feed;
    }
}
