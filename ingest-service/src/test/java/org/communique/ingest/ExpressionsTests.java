package org.communique.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Regular expressions on what comes from outside. */
class ExpressionsTests {

    /** A group that is repeated and may give back what it took, in a string of the source. */
    private static final Pattern REPEATED_GROUP =
            Pattern.compile("\"[^\"\\n]*(?<!\\\\)\\)(?:[*+]|\\{\\d+,\\d*})(?![+])");

    /** java.util.regex recurses once a repetition, and where alternatives overlap it tries all of their combinations. */
    @Test
    void noGroupIsRepeatedUnlessItGivesNothingBack() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(Files::isRegularFile).flatMap(ExpressionsTests::offences))
                    .as(
                            "repeat a group by *+ or ++, or read the text by hand: else a text from outside overflows the stack")
                    .isEmpty();
        }
    }

    private static Stream<String> offences(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> REPEATED_GROUP.matcher(line).find())
                    .map(line -> file + ": " + line.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
