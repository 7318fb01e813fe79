package org.communique.enrich.extract.plaintext;

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
import org.communique.enrich.extract.ContentField;
import org.communique.enrich.extract.ExtractedContent;
import org.communique.enrich.text.CleanText;
import org.communique.enrich.text.date.EmbargoNotice;
import org.communique.enrich.text.date.EmbargoNotices;
import org.jspecify.annotations.Nullable;

/** Reads a release that comes as lines of text: pushed as such, saved from a page, sent by mail. */
public final class PlainTextReader {

    private static final Pattern BULLET = Pattern.compile("^[•·▪◦‣●]\\s+");

    private PlainTextReader() {}

    /**
     * Reads a text.
     *
     * @param text as it came
     * @param headline where the source gave one; otherwise the first line that looks like one
     * @param zone by which the source writes times, see {@link org.communique.enrich.text.date.SourceZone}
     */
    public static ExtractedContent read(String text, @Nullable String headline, ZoneId zone) {
        return read(LineBlocks.of(CleanText.lines(text)), headline, zone, blocks -> Captions.without(joined(blocks)));
    }

    /** Reads a text whose paragraphs are known, such as the main text of a page: none is joined or taken for a caption. */
    public static ExtractedContent readParagraphs(List<String> paragraphs, @Nullable String headline, ZoneId zone) {
        var blocks = paragraphs.stream()
                .map(CleanText::line)
                .filter(line -> !line.isEmpty())
                .map(List::of)
                .toList();
        return read(blocks, headline, zone, PlainTextReader::asTheyAre);
    }

    private static ExtractedContent read(
            List<List<String>> blocks,
            @Nullable String headline,
            ZoneId zone,
            Function<List<List<String>>, List<String>> paragraphs) {
        var embargo = EmbargoNotices.in(blocks);
        var remaining = new ArrayDeque<>(embargo.blocks());
        var header = ReleaseHead.takeFrom(remaining, headline, zone);
        var inner = new ArrayList<>(remaining);
        var footer = ReleaseFoot.takeFrom(inner, zone);
        var body =
                paragraphs.apply(inner).stream().map(PageArtefacts::removedFrom).collect(Collectors.joining("\n\n"));
        if (body.isEmpty() && header.headline() == null) {
            // Nothing but furniture, or so it seems: better kept than lost.
            body = blocks.stream().flatMap(List::stream).collect(Collectors.joining("\n\n"));
        }
        return reading(headline, header, body, header.dates().orElse(footer.dates()), embargo.notices());
    }

    private static ExtractedContent reading(
            @Nullable String given, ReleaseHead header, String body, Dates dates, List<EmbargoNotice> notices) {
        var origins = new EnumMap<ContentField, From>(ContentField.class);
        for (var trait : ContentField.values()) {
            origins.put(trait, From.TEXT);
        }
        if (given != null) {
            origins.remove(ContentField.HEADLINE);
        }
        return ExtractedContent.ofText(header.headline(), body, dates, notices, origins);
    }

    private static List<String> joined(List<List<String>> blocks) {
        var unwrapping = LineUnwrapper.of(blocks);
        return blocks.stream()
                .flatMap(block -> unwrapping.paragraphs(block).stream())
                .map(paragraph -> BULLET.matcher(paragraph).replaceFirst(""))
                .toList();
    }

    private static List<String> asTheyAre(List<List<String>> blocks) {
        return blocks.stream().flatMap(List::stream).toList();
    }
}
