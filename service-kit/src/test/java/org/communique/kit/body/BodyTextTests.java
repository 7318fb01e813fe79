package org.communique.kit.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;

class BodyTextTests {

    @Test
    void charsetOfTheContentTypeHolds() {
        assertThat(BodyText.of(latin1("Wörter"), MediaType.parseMediaType("text/html; charset=iso-8859-1")))
                .isEqualTo("Wörter");
    }

    @Test
    void declarationOfAPageHoldsWhereTheContentTypeHasNone() {
        var page = "<html><meta charset='iso-8859-1'>Wörter";

        assertThat(BodyText.of(latin1(page), MediaType.TEXT_HTML)).isEqualTo(page);
        refused(() -> BodyText.of(latin1(page), MediaType.TEXT_PLAIN), "body: bytes that are not UTF-8 (expected: ");
    }

    @Test
    void byteOrderMarkIsNoText() {
        assertThat(BodyText.of("\ufeffWords".getBytes(StandardCharsets.UTF_8), MediaType.TEXT_PLAIN))
                .isEqualTo("Words");
    }

    @Test
    void unknownCharsetIsNamed() {
        refused(
                () -> BodyText.of(latin1("<meta charset=x1>"), MediaType.TEXT_HTML),
                "charset: 'x1' (expected: a known one, such as utf-8)");
    }

    @Test
    void latin1MeansWhatItDoesOnTheWeb() {
        byte[] dashAndQuotes = {(byte) 0x96, (byte) 0x84, (byte) 0x93};

        assertThat(BodyText.of(dashAndQuotes, MediaType.parseMediaType("text/plain; charset=iso-8859-1")))
                .isEqualTo("–„“");
    }

    @Test
    void validUtf8IsBelievedUnderAnotherLabel() {
        assertThat(BodyText.of(
                        "Wörter".getBytes(StandardCharsets.UTF_8),
                        MediaType.parseMediaType("text/plain; charset=iso-8859-1")))
                .isEqualTo("Wörter");
    }

    @Test
    void bytesOfAnotherCharsetAreRefused() {
        refused(
                () -> BodyText.of(latin1("Wörter"), MediaType.parseMediaType("text/plain; charset=euc-jp")),
                "body: bytes that are not EUC-JP");
    }

    private static void refused(Runnable decoding, String detail) {
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(decoding::run)
                .satisfies(refusal ->
                        assertThat(refusal.getBody().getDetail()).isNotNull().startsWith(detail));
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
