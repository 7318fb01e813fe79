package org.communique.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.trained.NameSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTests {

    @TempDir
    Path folder;

    @Test
    void textsAreReadFromPlainFilesAndJsonLines() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "The harbour opened on Monday. It is large.");
        Files.writeString(folder.resolve("b.jsonl"), "{\"id\": \"7\", \"text\": \"The bridge is closed today.\"}\n");
        Files.writeString(folder.resolve("c.html"), "<p>Not read.</p>");

        assertThat(TextFolder.read(folder))
                .containsExactly(
                        new TextFolder.Text("a.txt", List.of("The harbour opened on Monday.", "It is large.")),
                        new TextFolder.Text("7", List.of("The bridge is closed today.")));
    }

    @Test
    void lineWithoutTextIsRefused() throws IOException {
        Files.writeString(folder.resolve("b.jsonl"), "{\"id\": \"7\"}\n");

        assertThatThrownBy(() -> TextFolder.read(folder))
                .hasMessageContaining("expected: a JSON object with strings id and text");
    }

    @Test
    void labelsSurviveWritingAndReading() throws IOException {
        var names = List.of(new NameSpan(EntityKind.PLACE, 0, 5, 1), new NameSpan(EntityKind.PERSON, 10, 14, 1));
        var file = folder.resolve("new").resolve("labels.tsv");
        LabelFile.write(
                file, List.of(new LabelledText("7", List.of(new LabelledText.Sentence("Basel met Anna.", names)))));

        assertThat(LabelFile.namesBySentence(file)).containsExactly(entry("Basel met Anna.", names));
    }
}
