package org.communique.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlTests {

    @Test
    void foldersAreLabels() {
        var opml = Opml.parse("""
                <opml><body><outline text="A"><outline text="B"><outline xmlUrl="http://example.org/f" title="F"/>
                </outline></outline></body></opml>""");

        assertThat(opml.outlines()).containsExactly(new Opml.Outline("http://example.org/f", "F", List.of("A", "B")));
    }

    @Test
    void listThatWouldFillTheMemoryIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Opml.parse("<a>".repeat(200_000)))
                .withMessageContaining("expected: at most");
    }

    @Test
    void outlinesWithinEachOtherHaveAFewLabelsEach() {
        int deep = 20_000;

        var opml = Opml.parse("<outline text='t' xmlUrl='http://example.org/f'>".repeat(deep));

        assertThat(opml.outlines())
                .allSatisfy(outline -> assertThat(outline.labels()).hasSizeLessThanOrEqualTo(16));
    }

    @Test
    void exportedListIsABackup() {
        var outline = new Opml.Outline(
                "http://example.org/f",
                "F",
                List.of("A"),
                "{\"url\":\"http://example.org/f\",\"labels\":[\"A\",\"B & <C>\"]}");

        assertThat(Opml.parse(new Opml(List.of(outline)).write("Feeds")).outlines())
                .containsExactly(outline);
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() {
        var xml = new Opml(List.of(new Opml.Outline("http://example.org/f", "a\ud800b\u0001c\uffff", List.of())))
                .write("Feeds");

        assertThat(xml).contains("title=\"a b c \"");
    }
}
