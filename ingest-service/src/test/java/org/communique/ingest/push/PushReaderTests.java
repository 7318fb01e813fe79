package org.communique.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.communique.contracts.release.Content;
import org.communique.ingest.text.CredentialsInUrlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PushReaderTests {

    private final PushReader reader = new PushReader("push");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert('text')</script>",
                "<p>&nbsp;</p>",
                "<p>&#8203;&zwnj;&#xFEFF;</p>",
                "<style>p { color: red }</style>",
                "<!-- a text -->",
                "<html><head><title>Title alone</title></head><body></body></html>",
                "<img src='x.png'>",
                "\uFEFF",
                "<br><br>",
                "&shy;",
            })
    void pageWithoutAWordIsRefused(String html) {
        assertThatExceptionOfType(MalformedPushException.class)
                .isThrownBy(() -> text(Content.Type.HTML, html))
                .withMessageStartingWith("text: blank");
        assertThatExceptionOfType(MalformedPushException.class)
                .isThrownBy(() -> json("{\"headline\": \"H\", \"html\": %s}".formatted(quoted(html))))
                .withMessageStartingWith("text: blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "\u00a0", "\u200b\u200d", "\uFEFF", "\u0000\u0001", "\u2028", "\u00ad"})
    void textWithoutAWordIsRefused(String text) {
        assertThatExceptionOfType(MalformedPushException.class)
                .isThrownBy(() -> text(Content.Type.PLAIN, text))
                .withMessageStartingWith("text: blank");
    }

    @Test
    void textWithTagsIsText() throws MalformedPushException {
        assertThat(text(Content.Type.PLAIN, "<p>&nbsp;</p>").text().content())
                .isEqualTo(Content.plain("<p>&nbsp;</p>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript://example.org/%0aalert(1)",
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://example.org/1",
                "//example.org/1",
                "example.org",
                "http://example.org:99999/1",
                "http://[::1/1",
                "http://example.org/\u0001",
            })
    void urlThatReadersCannotFollowIsRefused(String url) {
        assertThatExceptionOfType(MalformedPushException.class)
                .isThrownBy(() -> json("{\"text\": \"Words.\", \"url\": %s}".formatted(quoted(url))))
                .withMessageStartingWith("url: ");
        assertThatExceptionOfType(MalformedPushException.class)
                .isThrownBy(() -> reader.text(Content.Type.PLAIN, "Words.", new PushHints(null, null, url, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "embargoedUntil,+300000000-01-01T00:00:00Z",
        "published,+300000000-01-01T00:00:00Z",
        "updated,+10000-01-01T00:00:00Z",
        "published,-0001-01-01T00:00:00Z",
        "published,-999999999-01-01T00:00:00+18:00",
        "updated,+999999999-12-31T23:59:59-18:00",
        "embargoedUntil,9999-12-31T23:59:59-01:00",
        "published,0000-01-01",
        "published,2026-13-01",
        "published,tomorrow",
        "published,1793692800"
    })
    void dateThatTheIndexCannotHoldIsRefused(String field, String date) {
        assertThatExceptionOfType(MalformedPushException.class)
                .isThrownBy(() -> json("{\"text\": \"Words.\", \"%s\": \"%s\"}".formatted(field, date)))
                .withMessageStartingWith(field + ": '" + date + "'")
                .withMessageContaining("expected: a time such as");
    }

    @Test
    void urlWithAPasswordIsRefusedAndNotRepeated() {
        assertThatExceptionOfType(CredentialsInUrlException.class)
                .isThrownBy(() -> json("{\"text\": \"Words.\", \"url\": \"https://user:secret@example.org/1\"}"))
                .withMessageNotContaining("secret");
    }

    @Test
    void urlIsParsedLeniently() throws MalformedPushException {
        assertThat(json("{\"text\": \"Words.\", \"url\": \"https://example.org/fünf\"}")
                        .origin()
                        .url())
                .isEqualTo(URI.create("https://example.org/f%C3%BCnf"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [1]                       | another form
                    nope                      | not JSON
                    {"text":                  | not JSON
                    {"text": {}}              | field 'text'
                    {"text": ["a"]}           | field 'text'
                    null                      | null
                    {"tekst": "a"}            | field 'tekst': unknown
                    "text"                    | another form
                    {"text": "a"} {}          | body
                    """)
    void brokenJsonIsExplainedWithoutTheNameOfAClass(String json, String found) {
        assertThatExceptionOfType(MalformedPushException.class)
                .isThrownBy(() -> json(json))
                .withMessageContaining(found)
                .withMessageContaining("expected: ")
                .satisfies(refused -> assertThat(refused.getMessage())
                        .doesNotContain("java.")
                        .doesNotContain("org.communique")
                        .doesNotContain("jackson")
                        .doesNotContain("Exception")
                        .doesNotContain("PushJson"));
    }

    @Test
    void headlineOfInvisibleCharactersIsNone() throws MalformedPushException {
        assertThat(json("{\"text\": \"Words.\", \"headline\": \"\\u200b\"}")
                        .text()
                        .headline())
                .isNull();
    }

    private PushedRelease text(Content.Type type, String text) throws MalformedPushException {
        return reader.text(type, text, PushHints.NONE);
    }

    private PushedRelease json(String json) throws MalformedPushException {
        return reader.json(json, PushHints.NONE);
    }

    private static String quoted(String text) {
        return new JsonMapper().writeValueAsString(text);
    }
}
