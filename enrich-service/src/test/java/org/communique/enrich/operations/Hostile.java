package org.communique.enrich.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text of any length that readers may take too long for.
 *
 * @param name of what is in it
 * @param parts the release of it, by its length in characters
 */
record Hostile(String name, IntFunction<Parts> parts) {

    /** Enough to tell the language by, where what follows is in none. */
    private static final int PROSE = 1_000;

    private static final String ENGLISH =
            "The Rivers Council opened a flood fund on Sunday, for towns along the Lenne. It is late, but it is enough, said"
                    + " its president.\n\n";
    private static final Map<String, String> PROSE_IN = Map.of(
            "en",
            ENGLISH,
            "de",
            "Der Flussrat hat am Sonntag einen Fonds für die Städte an der Lenne eröffnet. Es ist spät, aber es ist genug,"
                    + " sagte die Präsidentin.\n\n",
            "fr",
            "Le Conseil des rivières a ouvert dimanche un fonds pour les villes de la Lenne. C’est tard, mais cela suffit, a"
                    + " dit sa présidente.\n\n");

    /** One of each kind, of words that nobody has trouble with. */
    static List<Hostile> harmless() {
        return Stream.concat(
                        PROSE_IN.entrySet().stream().map(prose -> text(prose.getKey(), prose.getValue())),
                        Stream.of(page("harmless", length -> "<body><h1>Fund</h1><p>" + repeated(ENGLISH, length))))
                .toList();
    }

    static List<Hostile> texts() {
        return lines("texts.txt").stream()
                .map(line -> text(line.substring(0, 2), unescaped(line.substring("en: ".length()))))
                .toList();
    }

    static List<Hostile> headlines() {
        return Stream.of(
                        "x",
                        "x ",
                        "Σ",
                        "y",
                        ". ",
                        "Anna von der ",
                        "Mr Ab# Berg. ",
                        "<",
                        "<a>",
                        "<b><p>",
                        "&amp;",
                        "&a",
                        "\u0323\u0301")
                .map(part -> new Hostile("headline and lead: " + shown(part), length -> {
                    var words = repeated(part, length);
                    return new Parts("Fund opened " + words, "Fund opened, " + words, "en", ENGLISH.repeat(10), null);
                }))
                .toList();
    }

    static List<Hostile> pages() {
        var pages = new ArrayList<Hostile>();
        for (var line : lines("tags.txt")) {
            var part = unescaped(line);
            pages.add(page(
                    "page: " + shown(part),
                    length -> "<body><h1>Fund</h1><p>" + ENGLISH + "</p>" + repeated(part, length)));
        }
        for (var part : List.of("x", "Σ", "x ", "A. ", "\u0323\u0301", " ", "\n", "&amp;", "Anna von der ")) {
            pages.add(page(
                    "paragraph: " + shown(part),
                    length -> "<body><article><p>" + ENGLISH + "</p><p>" + repeated(part, length) + "</p>"));
        }
        for (var part : List.of("x", " ", "a ", "nav-", "Σ")) {
            pages.add(page(
                    "class: " + shown(part),
                    length -> "<body><div class='" + repeated(part, length) + "'><p>" + ENGLISH));
            pages.add(page(
                    "title: " + shown(part),
                    length -> "<meta property=og:title content='Fund opened a" + repeated(part, length) + "b'><p>"
                            + ENGLISH));
            pages.add(page(
                    "language: " + shown(part),
                    length -> "<html lang='en-" + repeated(part, length) + "'><p>" + ENGLISH));
            pages.add(page(
                    "date: " + shown(part),
                    length -> "<meta name=date content='2026-" + repeated(part, length) + "'><p>" + ENGLISH));
            pages.add(page(
                    "author: " + shown(part),
                    length -> "<meta name=author content='" + repeated(part, length) + "'><p>" + ENGLISH));
        }
        for (var part : List.of(
                "[",
                "[],",
                "{\"a\":",
                "{\"@graph\":[",
                "{\"@type\":[",
                "{\"@type\":\"Article\",\"author\":[",
                "\"",
                "1",
                "\\u0041")) {
            pages.add(page(
                    "JSON-LD: " + shown(part),
                    length -> "<script type=application/ld+json>" + repeated(part, length) + "</script><p>" + ENGLISH));
            pages.add(page(
                    "list of JSON-LD: " + shown(part),
                    length -> "<script type=application/ld+json>[" + repeated(part, length) + "{}]</script><p>"
                            + ENGLISH));
        }
        pages.add(page("attributes", length -> "<p " + repeated("a#=b ", length) + ">" + ENGLISH));
        return pages;
    }

    private static Hostile page(String name, IntFunction<String> html) {
        return new Hostile(name, length -> new Parts(null, null, "en", "", html.apply(length)));
    }

    private static Hostile text(String language, String part) {
        var prose = repeated(PROSE_IN.getOrDefault(language, ENGLISH), PROSE);
        return new Hostile(
                language + ": " + shown(part),
                length -> new Parts("Fund opened", null, language, prose + repeated(part, length), null));
    }

    private static List<String> lines(String file) {
        try (var in = Hostile.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** A part as a file has it: with the escapes of Java, a bar behind it. */
    private static String unescaped(String line) {
        return line.substring(0, line.length() - 1).translateEscapes();
    }

    private static String repeated(String part, int length) {
        var text = new StringBuilder(length);
        for (int number = 0; text.length() < length; number++) {
            text.append(part.replace("#", letters(number)));
        }
        return text.toString();
    }

    /** A number in small letters, so that it is part of a word. */
    private static String letters(int number) {
        return (number < 26 ? "" : letters(number / 26 - 1)) + (char) ('a' + number % 26);
    }

    private static String shown(String part) {
        return part.codePoints()
                .mapToObj(c -> c < 128 && c >= ' ' ? Character.toString(c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }

    Parts ofLength(int length) {
        return parts.apply(length);
    }

    @Override
    public String toString() {
        return name;
    }
}
