package org.communique.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages whose classes call the text what other pages call the things around it. */
class MisleadingNamesTests {

    private static final List<String> TEXT = IntStream.rangeClosed(1, 5)
            .mapToObj(
                    ("Paragraph %d of the release: the harbours open a lock on Sunday, with forty million euro for the"
                            + " towns along the upper Lenne.")::formatted)
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {"print-only", "promo", "widget", "socialShare", "contact", "rating", "tools", "more"})
    void allParagraphsButTheFirstAreCalledSo(String name) {
        assertThat(paragraphs("<article><h1>Lock</h1><p>" + TEXT.getFirst() + "</p>"
                        + each("<p class='" + name + "'>%s</p>", 1) + "</article>"))
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='elementor-widget elementor-widget-text-editor'><div class=elementor-widget-container><p>%s</p></div></div>",
                "<div class=sidebar-grid><p>%s</p></div>",
                "<div class='widget widget_text'><p>%s</p></div>",
                "<section class=print-only><p>%s</p></section>",
                "<div class=teaser><p>%s</p></div>",
                "<div class=comment><p>%s</p></div>",
                "<p class=meta>%s</p>",
                "<p><a name=more>%s</a></p>"
            })
    void allOfTheTextIsCalledSo(String block) {
        assertThat(String.join(" ", paragraphs("<body><h1>Lock</h1><div class=page>" + each(block, 0) + "</div>")))
                .contains(TEXT);
    }

    @Test
    void boilerplateIsRemovedWhenNamesAreDoubted() {
        var html = "<body><div class=share><a href=/x>Share</a> this page</div>"
                + each("<div class=elementor-widget-container><p>%s</p></div>", 0)
                + "<div class=related><p>Another release is on the dam at Halvern, which was repaired in time, as they all say.</p></div>"
                + "<div class=comment><p>Too late, as always, and not enough, if you ask me, and who would not ask me now.</p></div>"
                        .repeat(3);

        assertThat(String.join(" ", paragraphs(html)))
                .contains(TEXT)
                .doesNotContain("Another release", "Too late", "Share");
    }

    @Test
    void commentsLongerThanTheTextAreNotTheRelease() {
        var html = "<body><h1>Lock</h1><article><p>" + TEXT.get(0) + "</p><p>" + TEXT.get(1) + "</p></article>"
                + "<div class=comment><p>Too late, as always, and not enough, if you ask me, and who would not ask me now.</p></div>"
                        .repeat(20);

        assertThat(paragraphs(html)).isEqualTo(TEXT.subList(0, 2));
    }

    /** Were the parts of the row tried in every way, this would not end. */
    @Test
    void rowOfCommentsIsNoPage() {
        assertThat(ArticlePage.read(
                        ("<!---->".repeat(40) + "Hello").getBytes(UTF_8), null, URI.create("https://h.example/")))
                .isEmpty();
        assertThat(ArticlePage.read(
                        ("<!--a-->\n".repeat(20_000) + "<html>Hello").getBytes(UTF_8),
                        null,
                        URI.create("https://h.example/")))
                .isPresent();
    }

    private static String each(String block, int from) {
        return TEXT.stream().skip(from).map(block::formatted).collect(Collectors.joining());
    }

    private static List<String> paragraphs(String html) {
        var page = ArticlePage.read(html.getBytes(UTF_8), "text/html", URI.create("https://h.example/"));
        return List.of(page.orElseThrow().text().text().split("\n\n", -1));
    }
}
