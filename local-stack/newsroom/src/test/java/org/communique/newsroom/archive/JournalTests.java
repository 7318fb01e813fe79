package org.communique.newsroom.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.communique.newsroom.release.Correction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTests {

    private static final Instant NOW = Instant.parse("2026-07-01T08:00:00Z");

    private Path file;

    @BeforeEach
    void choose(@TempDir Path folder) {
        file = folder.resolve("newsroom.state");
    }

    @Test
    void everyKindOfHappeningIsReadAsItWasWritten() {
        var all = List.of(
                new Happening.Published(NOW, "a"),
                new Happening.Announced(NOW, "b", NOW.plusSeconds(60)),
                new Happening.Lifted(NOW, "b"),
                new Happening.Corrected(NOW, "a", new Correction("old words", "new words", "Why.")),
                new Happening.Corrected(NOW, "a", new Correction("", "", "Contact.")),
                new Happening.Withdrawn(NOW, "a"));

        all.forEach(Journal.in(file)::write);

        assertThat(Journal.in(file).read()).isEqualTo(all);
    }

    @Test
    void journalThatWasNeverWrittenIsEmpty() {
        assertThat(Journal.in(file).read()).isEmpty();
    }

    @Test
    void forgetfulJournalForgets() {
        var journal = Journal.forgetful();
        journal.write(new Happening.Published(NOW, "a"));

        assertThat(journal.read()).isEmpty();
    }

    @Test
    void tornLastLineIsForgottenAndWrittenOver() throws IOException {
        Journal.in(file).write(new Happening.Published(NOW, "a"));
        Files.writeString(file, "2026-07-01T08:", StandardOpenOption.APPEND);

        var journal = Journal.in(file);
        journal.write(new Happening.Published(NOW, "b"));

        assertThat(journal.read())
                .containsExactly(new Happening.Published(NOW, "a"), new Happening.Published(NOW, "b"));
    }

    @Test
    void lineThatIsNoHappeningIsNamed() throws IOException {
        Files.writeString(file, "hello\n");

        assertThatThrownBy(() -> Journal.in(file).read())
                .hasMessageContaining("line \"hello\" (expected: instant, word, release)")
                .hasMessageContaining(file.toString());
    }
}
