package org.communique.enrich.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text files of data, beside their classes. */
public final class DataFile {

    private DataFile() {}

    /**
     * Returns the lines of a UTF-8 file beside {@code owner}, without empty lines and comments (from {@code #}).
     *
     * @throws IllegalArgumentException when there is no such file
     */
    public static List<String> lines(Class<?> owner, String name) {
        try (var in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "data file: none at '%s' (expected: one beside %s)".formatted(name, owner.getName()));
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
