package org.communique.enrich.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A headline or a short body in a known language.
 *
 * @param language BCP 47
 * @param kind {@code title} or {@code body}
 * @param text in that language
 */
public record ShortText(String language, String kind, String text) {

    private static final String RESOURCE = "short-texts.txt";

    /** Returns all of them. */
    public static List<ShortText> all() {
        try (var resource = Objects.requireNonNull(ShortText.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(ShortText::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ShortText read(String line) {
        var parts = line.split(" ", 3);
        return new ShortText(parts[0], parts[1], parts[2]);
    }
}
