package org.communique.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CutPageTests {

    private static final String PAGE = """
            <html lang="en"><head><meta property="og:title" content="Lock opens"></head>
            <body><nav>Menu</nav><div class="text"><p>The lock opened.</p></div><footer>Imprint</footer></body></html>""";

    @Test
    void selectedElementIsAllThatIsLeftBesidesTheHead() {
        assertThat(cut("div.text"))
                .contains("og:title", "lang=\"en\"", "<p>The lock opened.</p>")
                .doesNotContain("Menu", "Imprint");
    }

    @Test
    void pageIsWholeWithoutASelectorOrAnElementOfIt() {
        assertThat(cut("div.body")).isEqualTo(PAGE);
        assertThat(cut(null)).isEqualTo(PAGE);
    }

    @Test
    void selectedElementWithinASelectedOneIsThereOnce() {
        String nested = "<body>" + "<div>".repeat(400) + "<p>The lock opened.</p>";
        var page = ArticlePage.read(nested.getBytes(UTF_8), "text/html", URI.create("https://a.example/1"))
                .orElseThrow();

        assertThat(page.cutTo("div, p").content().text()).containsOnlyOnce("The lock opened.");
    }

    private static String cut(@Nullable String selector) {
        return ArticlePage.read(PAGE.getBytes(UTF_8), "text/html", URI.create("https://a.example/1"))
                .orElseThrow()
                .cutTo(selector)
                .content()
                .text();
    }
}
