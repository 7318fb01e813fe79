package org.communique.enrich.plaintext;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.communique.enrich.reading.Reading;
import org.communique.enrich.text.CleanText;
import org.jspecify.annotations.Nullable;

/** Reads a release that comes as lines of text: pushed as such, saved from a page, sent by mail. */
public final class PlainText {

    private static final Pattern BULLET = Pattern.compile("^[•·▪◦‣●]\\s+");

    private PlainText() {}

    /**
     * Reads a text.
     *
     * @param text as it came
     * @param headline where the source gave one; otherwise the first line that looks like one
     * @param zone by which the source writes times, see {@link org.communique.enrich.date.SourceZone}
     */
    public static Reading read(String text, @Nullable String headline, ZoneId zone) {
        var blocks = new ArrayList<>(Blocks.of(CleanText.lines(text)));
        var header = Header.takeFrom(blocks, headline, zone);
        var footer = Footer.takeFrom(blocks, zone);
        var body = Captions.without(paragraphs(blocks));
        return new Reading(
                header.headline(),
                null,
                String.join("\n\n", body),
                null,
                header.dates().orElse(footer.dates()));
    }

    /** Reads a text whose paragraphs are known, such as the main text of a page: nothing is joined or taken for a caption. */
    public static Reading readParagraphs(List<String> paragraphs, @Nullable String headline, ZoneId zone) {
        var blocks = new ArrayList<>(paragraphs.stream()
                .map(CleanText::line)
                .filter(line -> !line.isEmpty())
                .map(List::of)
                .toList());
        var header = Header.takeFrom(blocks, headline, zone);
        var footer = Footer.takeFrom(blocks, zone);
        var body = blocks.stream()
                .flatMap(List::stream)
                .map(Artefacts::removedFrom)
                .toList();
        return new Reading(
                header.headline(),
                null,
                String.join("\n\n", body),
                null,
                header.dates().orElse(footer.dates()));
    }

    private static List<String> paragraphs(List<List<String>> blocks) {
        var unwrapping = Unwrapping.of(blocks);
        return blocks.stream()
                .flatMap(block -> unwrapping.paragraphs(block).stream())
                .map(paragraph -> BULLET.matcher(paragraph).replaceFirst(""))
                .map(Artefacts::removedFrom)
                .toList();
    }
}
