package org.communique.newsroom.release;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/** Reader of publishers and releases from their text files. */
final class ReleaseReader {

    private ReleaseReader() {}

    /** Reads a publisher's file; its text is the paragraph about the publisher. */
    static Publisher publisher(String id, TextFile file) {
        return new Publisher(
                id,
                file.field("name"),
                read(file, "language", Language::ofTag),
                read(file, "zone", ZoneId::of),
                file.field("tagline"),
                file.field("colour"),
                file.field("domain"),
                file.field("layout"),
                list(file, "navigation"),
                file.all("contact"),
                file.text(),
                file.all("feed").stream().map(FeedOffer::parse).toList());
    }

    /** Reads a release's file; the first paragraph of its text is the lead. */
    static Release release(String id, TextFile file) {
        var blocks = Block.parse(file.text());
        if (blocks.isEmpty()) {
            throw file.malformed("no text (expected: a lead paragraph after the line ---)");
        }
        return new Release(
                id,
                file.field("publisher"),
                read(file, "language", Language::ofTag),
                file.field("place"),
                file.optional("published").map(it -> OffsetDateTime.parse(it).toInstant()),
                file.field("author"),
                file.optional("caption").orElse(""),
                list(file, "categories"),
                file.all("correction").stream().map(Correction::parse).toList(),
                file.field("headline"),
                blocks.getFirst().plain(),
                blocks.subList(1, blocks.size()));
    }

    private static List<String> list(TextFile file, String field) {
        return List.of(file.field(field).split("\\s*,\\s*", -1));
    }

    private static <T> T read(TextFile file, String field, Function<String, T> reading) {
        try {
            return reading.apply(file.field(field));
        } catch (RuntimeException e) {
            throw file.malformed(e.getMessage() + "");
        }
    }
}
