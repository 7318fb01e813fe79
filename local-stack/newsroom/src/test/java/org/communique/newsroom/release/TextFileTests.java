package org.communique.newsroom.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.communique.newsroom.release.Block.Bullets;
import org.communique.newsroom.release.Block.Heading;
import org.communique.newsroom.release.Block.Paragraph;
import org.junit.jupiter.api.Test;

class TextFileTests {

    @Test
    void fieldsStandAboveTheText() {
        var file = new TextFile("a.txt", "place: Riga\nfeed: one\nfeed: two\n---\n\nText.\n");

        assertThat(file.field("place")).isEqualTo("Riga");
        assertThat(file.all("feed")).containsExactly("one", "two");
        assertThat(file.text()).isEqualTo("Text.");
    }

    @Test
    void fileWithoutALineIsRefused() {
        assertThatThrownBy(() -> new TextFile("a.txt", "place: Riga\n"))
                .hasMessage("a.txt: no line --- (expected: fields, a line ---, the text)");
    }

    @Test
    void lineWithoutAColonIsRefused() {
        assertThatThrownBy(() -> new TextFile("a.txt", "place Riga\n---\n"))
                .hasMessage("a.txt: line \"place Riga\" (expected: <field>: <value>)");
    }

    @Test
    void missingFieldIsNamed() {
        var file = new TextFile("a.txt", "place: Riga\n---\nText.");

        assertThatThrownBy(() -> ReleaseReader.release("a", file))
                .hasMessage("a.txt: no field publisher (expected: publisher: …)");
    }

    @Test
    void unknownLanguageIsNamed() {
        var file = new TextFile("a.txt", "publisher: alliance\nlanguage: la\n---\nText.");

        assertThatThrownBy(() -> ReleaseReader.release("a", file))
                .hasMessage("a.txt: language: la (expected: en, de or fr)");
    }

    @Test
    void blocksAreParagraphsHeadingsAndBullets() {
        assertThat(Block.parse("One\nline.\n\n## Head\n\n- first\n  goes on\n- second"))
                .isEqualTo(List.of(
                        new Paragraph("One line."),
                        new Heading("Head"),
                        new Bullets(List.of("first goes on", "second"))));
    }

    @Test
    void correctionHasThreeParts() {
        assertThat(Correction.parse("14 ships => 16 ships | Counted again."))
                .isEqualTo(new Correction("14 ships", "16 ships", "Counted again."));
        assertThatThrownBy(() -> Correction.parse("14 ships"))
                .hasMessage("correction: 14 ships (expected: wrong => right | note)");
    }
}
