package org.communique.enrich.plaintext;

import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communique.contracts.release.Dates;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.date.EmbargoNotice;
import org.communique.enrich.date.EmbargoNotices;
import org.communique.enrich.reading.Reading;
import org.communique.enrich.reading.Trait;
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
        return read(Blocks.of(CleanText.lines(text)), headline, zone, blocks -> Captions.without(joined(blocks)));
    }

    /** Reads a text whose paragraphs are known, such as the main text of a page: none is joined or taken for a caption. */
    public static Reading readParagraphs(List<String> paragraphs, @Nullable String headline, ZoneId zone) {
        var blocks = paragraphs.stream()
                .map(CleanText::line)
                .filter(line -> !line.isEmpty())
                .map(List::of)
                .toList();
        return read(blocks, headline, zone, PlainText::asTheyAre);
    }

    private static Reading read(
            List<List<String>> blocks,
            @Nullable String headline,
            ZoneId zone,
            Function<List<List<String>>, List<String>> paragraphs) {
        var embargo = EmbargoNotices.in(blocks);
        var remaining = new ArrayDeque<>(embargo.blocks());
        var header = Header.takeFrom(remaining, headline, zone);
        var inner = new ArrayList<>(remaining);
        var footer = Footer.takeFrom(inner, zone);
        var body = paragraphs.apply(inner).stream().map(Artefacts::removedFrom).collect(Collectors.joining("\n\n"));
        if (body.isEmpty() && header.headline() == null) {
            // Nothing but furniture, or so it seems: better kept than lost.
            body = blocks.stream().flatMap(List::stream).collect(Collectors.joining("\n\n"));
        }
        return reading(headline, header, body, header.dates().orElse(footer.dates()), embargo.notices());
    }

    private static Reading reading(
            @Nullable String given, Header header, String body, Dates dates, List<EmbargoNotice> notices) {
        var origins = new EnumMap<Trait, From>(Trait.class);
        for (var trait : Trait.values()) {
            origins.put(trait, From.TEXT);
        }
        if (given != null) {
            origins.remove(Trait.HEADLINE);
        }
        return Reading.ofText(header.headline(), body, dates, notices, origins);
    }

    private static List<String> joined(List<List<String>> blocks) {
        var unwrapping = Unwrapping.of(blocks);
        return blocks.stream()
                .flatMap(block -> unwrapping.paragraphs(block).stream())
                .map(paragraph -> BULLET.matcher(paragraph).replaceFirst(""))
                .toList();
    }

    private static List<String> asTheyAre(List<List<String>> blocks) {
        return blocks.stream().flatMap(List::stream).toList();
    }
}
