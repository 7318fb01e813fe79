package org.communique.newsroom.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files of the newsroom's jar: texts, lists, templates, the style sheet. */
public final class ShippedFile {

    private ShippedFile() {}

    /**
     * Returns the text of the file of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static String text(String name) {
        try (InputStream file = ShippedFile.class.getResourceAsStream("/newsroom/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException(name + ": no such file (expected: one in /newsroom/)");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the lines of a list, without comments and empty lines. */
    public static List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
