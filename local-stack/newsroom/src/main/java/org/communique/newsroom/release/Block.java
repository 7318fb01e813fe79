package org.communique.newsroom.release;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Block of a release's text. Inside, {@code [words](address)} is a link. */
public sealed interface Block {

    /**
     * Paragraph.
     *
     * @param text its words
     */
    record Paragraph(String text) implements Block {}

    /**
     * Heading inside the text; written {@code ## words}.
     *
     * @param text its words
     */
    record Heading(String text) implements Block {}

    /**
     * Bulleted list; written as lines beginning with {@code - }.
     *
     * @param items the words of each bullet
     */
    record Bullets(List<String> items) implements Block {
        /** Copies the list. */
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** Returns the same block with other words. */
    default Block map(UnaryOperator<String> words) {
        return switch (this) {
            case Paragraph(var text) -> new Paragraph(words.apply(text));
            case Heading(var text) -> new Heading(words.apply(text));
            case Bullets(var items) -> new Bullets(items.stream().map(words).toList());
        };
    }

    /** Returns the words as plain text, one bullet a line. */
    default String plain() {
        return switch (this) {
            case Paragraph(var text) -> text;
            case Heading(var text) -> text;
            case Bullets(var items) -> String.join("\n", items);
        };
    }

    /** Parses blocks separated by empty lines; the lines of a paragraph are joined. */
    static List<Block> parse(String text) {
        var blocks = new ArrayList<Block>();
        for (var part : text.strip().split("\n\\s*\n", -1)) {
            if (!part.isBlank()) {
                blocks.add(one(part.strip()));
            }
        }
        return List.copyOf(blocks);
    }

    private static Block one(String part) {
        if (part.startsWith("## ")) {
            return new Heading(part.substring(3).strip());
        }
        if (part.startsWith("- ")) {
            return new Bullets(
                    part.substring(2).lines().reduce("", Block::bullet).lines().toList());
        }
        return new Paragraph(joined(part));
    }

    private static String bullet(String before, String line) {
        if (before.isEmpty()) {
            return line.strip();
        }
        return line.startsWith("- ") ? before + "\n" + line.substring(2).strip() : before + " " + line.strip();
    }

    private static String joined(String part) {
        return part.replaceAll("\\s*\n\\s*", " ");
    }
}
