package org.communique.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class BoundedHtmlTests {

    private static final int MILLION = 1_000_000;
    private static final int MOST = 51_000;

    @Test
    void pageIsParsedWhole() {
        var page = "<!doctype html><title>a</title><p>b<p>c <b>d<table><tr>e<td>f</table></b><script>g<h</script>";

        assertThat(BoundedHtml.parse(page).outerHtml())
                .isEqualTo(Jsoup.parse(page).outerHtml());
    }

    @Test
    void noPageHasMoreElementsThanAreOfUse() {
        assertThat(elements("<p>x".repeat(MILLION))).isBetween(40_000, MOST);
        assertThat(elements("<div>".repeat(MILLION))).isBetween(40_000, MOST);
    }

    @Test
    void elementsThatHaveNoTagAreCounted() {
        var formatting =
                IntStream.range(0, 12).mapToObj("<font size=%d>"::formatted).collect(Collectors.joining());

        assertThat(elements(formatting + "<p>x".repeat(40_000))).isBetween(40_000, MOST);
    }

    private static int elements(String html) {
        return BoundedHtml.parse(html).getAllElements().size();
    }
}
