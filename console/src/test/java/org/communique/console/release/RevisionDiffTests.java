package org.communique.console.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.communique.console.document.MarkedText;
import org.communique.console.release.RevisionDiff.Kind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RevisionDiffTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void changedWordsAreMarked() {
        var diff = RevisionDiff.of(text("Fund of 40 million"), text("Fund of 45 million"));

        var row = diff.parts().getFirst().rows().getFirst();
        assertThat(diff.parts().getFirst().name()).isEqualTo("Headline");
        assertThat(row.kind()).isEqualTo(Kind.CHANGED);
        assertThat(row.before().parts()).contains(new MarkedText.Part("40", true));
        assertThat(row.after().parts()).contains(new MarkedText.Part("45", true));
    }

    @Test
    void sameWordsHaveNoDifference() {
        assertThat(RevisionDiff.of(text("A", "one", "two"), text("A", "one", "two"))
                        .parts())
                .isEmpty();
    }

    @Test
    void unchangedParagraphsFarFromAChangeAreLeftOut() {
        var older = IntStream.range(0, 30).mapToObj(i -> "Paragraph " + i).toList();
        var newer = new java.util.ArrayList<>(older);
        newer.add(15, "New one");

        var rows = RevisionDiff.of(paragraphs(older), paragraphs(newer))
                .parts()
                .getFirst()
                .rows();

        assertThat(rows)
                .extracting(RevisionDiff.Row::kind)
                .containsExactly(Kind.GAP, Kind.SAME, Kind.ADDED, Kind.SAME, Kind.GAP);
    }

    @Test
    void firstTextIsAddedAsAWhole() {
        var rows = RevisionDiff.of(RevisionText.NONE, text("", "one"))
                .parts()
                .getFirst()
                .rows();

        assertThat(rows).extracting(RevisionDiff.Row::kind).containsExactly(Kind.ADDED);
    }

    @Test
    void markupStaysTextAndMarksOfTheTextAreDropped() {
        var diff = RevisionDiff.of(text("a"), text("<b>a</b>" + MarkedText.BEGIN));

        assertThat(diff.parts().getFirst().rows().getFirst().after().parts())
                .extracting(MarkedText.Part::text)
                .allMatch(part -> !part.contains(MarkedText.BEGIN));
    }

    @Test
    void pageIsItsArticleWithoutMenus() {
        var event = JSON.readTree("""
                {"headline": "A &amp; B", "content": {"type": "text/plain", "text": "one\\n\\ntwo"},
                 "page": {"type": "text/html", "text": "<nav><p>Menu</p></nav><article><h1>A</h1><p>One <b>two</b></p><script>x</script></article><p>Other</p>"}}
                """);

        var text = RevisionText.of(event);

        assertThat(text.headline()).isEqualTo("A & B");
        assertThat(text.text()).containsExactly("one", "two");
        assertThat(text.page()).containsExactly("A", "One two");
    }

    @Test
    void hugeTextIsCut() {
        var event = JSON.createObjectNode();
        event.putObject("content").put("type", "text/plain").put("text", "word ".repeat(200_000));

        assertThat(RevisionText.of(event).text().getFirst()).hasSize(4_000);
    }

    private static RevisionText text(String headline, String... paragraphs) {
        return new RevisionText(headline, "", List.of(paragraphs), List.of());
    }

    private static RevisionText paragraphs(List<String> paragraphs) {
        return new RevisionText("", "", paragraphs, List.of());
    }
}
