package org.communique.ingest.parse.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlContentTests {

    private static final URI BASE = URI.create("https://www.example.org/news/feed.xml");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <a href="/x">x</a>             | <a href="https://www.example.org/x">x</a>
            <A HREF = 'x?a=1&amp;b=2'>x    | <A HREF = 'https://www.example.org/news/x?a=1&amp;b=2'>x
            <img alt="a > b" src=x.png />  | <img alt="a > b" src=https://www.example.org/news/x.png />
            <img src=x.png>                | <img src=https://www.example.org/news/x.png>
            <a class=b\thref="//cdn/x y">  | <a class=b\thref="https://cdn/x%20y">
            <a href="x'y">                 | <a href="https://www.example.org/news/x&#39;y">
            <a href=" /x ">                | <a href="https://www.example.org/x">
            <a href="../x"><b src="y">     | <a href="https://www.example.org/x"><b src="https://www.example.org/news/y">
            a < b <i><a href="/x">         | a < b <i><a href="https://www.example.org/x">
            <a <a href="/x">               | <a <a href="https://www.example.org/x">
            """)
    void relativeUrlIsResolvedWhereItStands(String html, String expected) {
        assertThat(HtmlContent.resolve(html, BASE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"https://other.example/x\">x</a>",
                "<a href=\"mailto:press@example.org\">x</a>",
                "<a href=\"#top\">x</a>",
                "<a href=\"\">x</a>",
                "<p>write href=\"/x\" there</p>",
                "<a title='href=/x'>x</a>",
                "<a data-href=\"/x\">x</a>",
                "<a href=\"/x",
                "<a href=",
                "<a href",
                "<",
                "no markup"
            })
    void everythingElseIsUntouched(String html) {
        assertThat(HtmlContent.resolve(html, BASE)).isEqualTo(html);
    }

    @Test
    void markupBesideRelativeUrlIsUntouched() {
        assertThat(HtmlContent.resolve("<P>one<br>two &nbsp;<a href=/x>three</P>", BASE))
                .isEqualTo("<P>one<br>two &nbsp;<a href=https://www.example.org/x>three</P>");
    }
}
