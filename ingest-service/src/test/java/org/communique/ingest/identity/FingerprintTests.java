package org.communique.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.communique.contracts.release.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTests {

    private static final Fingerprint ORIGINAL = of("<p>Fees rise by 2 % - \"at last\", it's said.</p>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fees rise by 2 % - \"at last\", it's said.",
                "<div class=new>Fees <b>rise</b>\n by 2&nbsp;% \u2013 \u201cat last\u201d, it\u2019s said.</div>",
                "<p>Fees rise by 2\u202f% \u2014 \u00abat last\u00bb, it&rsquo;s said.<img src='/pixel?t=1'></p>",
                "<p><a href='https://example.org/?utm_source=x'>Fees rise</a> by 2 % - \u201eat last\u201c, it's sa\u00adid.\u200b</p>",
                "<!-- 12:04 --><p data-time=1>Fees rise by 2 % -- ''at last'', it`s said.</p><script>1</script>",
            })
    void sameWordsHaveTheSameFingerprint(String html) {
        assertThat(of(html)).isEqualTo(ORIGINAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fees rise by 3 % - \"at last\", it's said.",
                "Fees rise by 2 % - \"At last\", it's said.",
                "Fees rise by 2 % - \"at last\", it's said",
                "Fees rise by 2 % - at last, it's said.",
                "",
            })
    void otherWordsHaveAnother(String html) {
        assertThat(of(html)).isNotEqualTo(ORIGINAL);
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(of("Br\u00fccke \ufb01nal")).isEqualTo(of("Bru\u0308cke final"));
    }

    @Test
    void plainTextAndMarkupWithTheSameWordsAreTheSame() {
        assertThat(Fingerprint.of("H", null, Content.plain("a & b")))
                .isEqualTo(Fingerprint.of("H", null, Content.html("<p>a &amp; b</p>")));
    }

    @Test
    void plainTextIsNotParsedAsMarkup() {
        assertThat(Fingerprint.of(null, null, Content.plain("a <b> c")))
                .isNotEqualTo(Fingerprint.of(null, null, Content.plain("a c")));
    }

    @ParameterizedTest
    @CsvSource({"A, , ", ", A, ", ", , A"})
    void eachPartCounts(String headline, String lead, String text) {
        var nothing = Fingerprint.of(null, null, Content.plain(""));

        assertThat(Fingerprint.of(headline, lead, Content.plain(text == null ? "" : text)))
                .isNotEqualTo(nothing);
    }

    @Test
    void wordsThatMoveFromOnePartToAnotherAreAChange() {
        assertThat(Fingerprint.of("A B", null, Content.plain("C")))
                .isNotEqualTo(Fingerprint.of("A", "B", Content.plain("C")));
    }

    @Test
    void nothingAndBlankAreTheSame() {
        assertThat(Fingerprint.of(null, "", Content.plain(" \n")))
                .isEqualTo(Fingerprint.of(" ", null, Content.html("<p>\u00a0</p>")));
    }

    private static Fingerprint of(String html) {
        return Fingerprint.of(null, null, Content.html(html));
    }

    @Test
    void wordsAmongMoreTagsThanThereIsRoomForAreFoundAllTheSame() {
        String many = "<b>x</b> &amp; ".repeat(200_000);

        assertThat(Fingerprint.of("A", null, Content.html(many)))
                .isEqualTo(Fingerprint.of("A", null, Content.plain("x & ".repeat(200_000))));
    }
}
