package org.communique.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTests {

    @Test
    void markupInALeadIsRead() {
        assertThat(Markup.words("The fund starts with <b>40&nbsp;million</b><br>euro."))
                .isEqualTo("The fund starts with 40 million euro.");
    }

    @Test
    void entitiesInAHeadlineAreRead() {
        assertThat(Markup.words("Rivers &amp; lakes: it&#8217;s time")).isEqualTo("Rivers & lakes: it’s time");
    }

    @Test
    void ampersandAndLessThanOfProseStay() {
        assertThat(Markup.words("R&D: 3 < 4 and 5 > 2")).isEqualTo("R&D: 3 < 4 and 5 > 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a <script>alert(1)</script> b",
                "a &lt;script&gt;alert(1)&lt;/script&gt; b",
                "a &amp;lt;img src=x onerror=alert(1)&amp;gt; b",
                "a <scr<script>ipt>alert(1)</scr</script>ipt> b",
                "a <img src=x onerror=alert(1) b",
                "a <svg/onload=alert(1)> b",
                "a <x-y onclick=alert(1)> b",
                "a <!--<b>--> b",
                "<<<<b<b<b>>>> <iframe src='javascript:alert(1)'>"
            })
    void whatABrowserWouldRunIsDisarmed(String hostile) {
        assertThat(Markup.words(hostile)).doesNotContainPattern("<[a-zA-Z!/?]");
    }
}
