package org.communique.enrich.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages with class names for the text that stand for chrome on other pages. */
class MisleadingNamesTests {

    private static final List<String> TEXT = IntStream.rangeClosed(1, 5)
            .mapToObj(
                    ("Paragraph %d of the release: the Rivers Council opened a flood fund on Sunday, with forty million"
                            + " euro for towns along the upper Lenne.")::formatted)
            .toList();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paywall",
                "print-only",
                "promo",
                "sponsored-post",
                "subscription-required",
                "rating",
                "tools",
                "widget",
                "social-share",
                "video",
                "hidden-mobile",
                "related"
            })
    void paragraphsAfterTheFirstNamedLikeChromeStay(String name) {
        assertThat(paragraphs("<article><h1>Fund</h1>" + p("", TEXT.getFirst())
                        + each("<p class='" + name + "'>%s</p>", 1) + "</article>"))
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paywall",
                "print-only",
                "contact",
                "rating",
                "bio",
                "tools",
                "meta",
                "share",
                "credit",
                "search",
                "related",
                "widget",
                "video",
                "follow"
            })
    void oneParagraphNamedLikeChromeStays(String name) {
        for (int named = 0; named < TEXT.size(); named++) {
            int one = named;
            var body = IntStream.range(0, TEXT.size())
                    .mapToObj(at -> p(at == one ? name : "", TEXT.get(at)))
                    .collect(Collectors.joining());

            assertThat(paragraphs("<body><div>" + body + "</div>")).isEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='elementor-element elementor-widget elementor-widget-text-editor'><div class=elementor-widget-container><p>%s</p></div></div>",
                "<div class=elementor-widget-text-editor><div class=elementor-widget-container>%s</div></div>",
                "<div class=sidebar-grid><p>%s</p></div>",
                "<div class='widget widget_text'><div class=textwidget><p>%s</p></div></div>",
                "<div class='et_pb_module et_pb_promo'><div class=et_pb_promo_description><p>%s</p></div></div>",
                "<div class=paywall><p>%s</p></div>",
                "<div class=print-only>%s</div>",
                "<section class=social><p>%s</p></section>",
                "<div class=teaser><p>%s</p></div>",
                "<div class=comment><p>%s</p></div>",
                "<div id=sidebar><p>%s</p></div>",
                "<p class=meta>%s</p>",
                "<p class=comment>%s</p>",
                "<p><a name=more>%s</a></p>",
                "<p><a id=top class=anchor>%s</a></p>"
            })
    void wholeTextNamedLikeChromeStays(String block) {
        assertThat(paragraphs("<body><h1>Fund</h1><div class=page>" + each(block, 0) + "</div>"))
                .isEqualTo(TEXT);
    }

    @Test
    void someBlocksNamedLikeChromeStay() {
        assertThat(paragraphs("<body><h1>Fund</h1><main>" + p("", TEXT.get(0)) + p("", TEXT.get(1)) + p("", TEXT.get(2))
                        + each("<div class=paywall><p>%s</p></div>", 3) + "</main>"))
                .isEqualTo(TEXT);
    }

    @Test
    void chromeIsRemovedThoughNamesAreDoubted() {
        var html = "<body><nav><a href=/>Home</a></nav><div class=share><a href=/x>Share</a> this page</div>"
                + each("<div class=elementor-widget-container><p>%s</p></div>", 0)
                + "<div class=related><p>Another release of the Council is on the dam at Halvern, which was repaired in time.</p></div>"
                + "<div class=comment><p>Too late, as always, and not enough, if you ask me, and who would not ask me now.</p></div>"
                        .repeat(3)
                + "<div class=widget><a href=/y>Archive of the year 2025</a></div>";

        assertThat(paragraphs(html)).isEqualTo(TEXT);
    }

    @Test
    void commentsLongerThanTheTextAreRemoved() {
        var html = "<body><h1>Fund</h1><article>" + p("", TEXT.get(0)) + p("", TEXT.get(1)) + "</article>"
                + "<div class=comment><p>Too late, as always, and not enough, if you ask me, and who would not ask me now.</p></div>"
                        .repeat(20);

        assertThat(paragraphs(html)).isEqualTo(TEXT.subList(0, 2));
    }

    @Test
    void contactsNamedLikeChromeAreRemoved() {
        var html = "<body><div>" + each("<p>%s</p>", 0)
                + "<p class=contact>For more about the fund, please write to Jane Roe at jane@rivers.example or ring her on 030 123 456.</p></div>";

        assertThat(paragraphs(html)).isEqualTo(TEXT);
    }

    @Test
    void captionNamedLikeChromeIsRemoved() {
        var html = "<body><div>" + each("<p>%s</p>", 0)
                + "<div class=wp-caption><img src=a.png><p class=wp-caption-text>The president of the Council at the opening of the flood fund in Halvern on Sunday.</p></div></div>";

        assertThat(paragraphs(html)).isEqualTo(TEXT);
    }

    private static String p(String name, String text) {
        return name.isEmpty() ? "<p>" + text + "</p>" : "<p class='" + name + "'>" + text + "</p>";
    }

    private static String each(String block, int from) {
        return TEXT.stream().skip(from).map(block::formatted).collect(Collectors.joining());
    }

    private static List<String> paragraphs(String html) {
        return List.of(HtmlReader.read(html, "Fund", ZoneOffset.UTC).body().split("\n\n", -1));
    }
}
