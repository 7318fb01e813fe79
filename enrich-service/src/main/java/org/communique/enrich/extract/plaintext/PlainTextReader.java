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

/** Reader of releases in plain text: pushed as such, saved from a page, sent by mail. */
public final class PlainTextReader {

    private static final Pattern BULLET = Pattern.compile("^[•·▪◦‣●]\\s+");

    private PlainTextReader() {}

    /**
     * Reads a text.
     *
     * @param text of the release
     * @param headline given by the source; null to take the first line like one
     * @param zone of times written by the source, see {@link org.communique.enrich.text.date.SourceZone}
     */
    public static ExtractedContent read(String text, @Nullable String headline, ZoneId zone) {
        return read(
                LineBlocks.of(CleanText.lines(text)),
                headline,
                zone,
                blocks -> CaptionFilter.removeFrom(joined(blocks)));
    }

    /** Reads a text in paragraphs, such as the main text of a page: joins no lines and removes no captions. */
    public static ExtractedContent readParagraphs(List<String> paragraphs, @Nullable String headline, ZoneId zone) {
        var blocks = paragraphs.stream()
                .map(CleanText::line)
                .filter(line -> !line.isEmpty())
                .map(List::of)
                .toList();
        return read(blocks, headline, zone, PlainTextReader::unchanged);
    }

    private static ExtractedContent read(
            List<List<String>> blocks,
            @Nullable String headline,
            ZoneId zone,
            Function<List<List<String>>, List<String>> paragraphs) {
        var embargo = EmbargoNotices.in(blocks);
        var remaining = new ArrayDeque<>(embargo.blocks());
        var head = ReleaseHead.removeFrom(remaining, headline, zone);
        var bodyBlocks = new ArrayList<>(remaining);
        var foot = ReleaseFoot.removeFrom(bodyBlocks, zone);
        var body = paragraphs.apply(bodyBlocks).stream()
                .map(FootnoteMarks::removeFrom)
                .collect(Collectors.joining("\n\n"));
        if (body.isEmpty() && head.headline() == null) {
            // Everything looks like boilerplate: keep it rather than lose the release.
            body = blocks.stream().flatMap(List::stream).collect(Collectors.joining("\n\n"));
        }
        return content(headline, head, body, head.dates().orElse(foot.dates()), embargo.notices());
    }

    private static ExtractedContent content(
            @Nullable String given, ReleaseHead head, String body, Dates dates, List<EmbargoNotice> notices) {
        var sources = new EnumMap<ContentField, From>(ContentField.class);
        for (var field : ContentField.values()) {
            sources.put(field, From.TEXT);
        }
        if (given != null) {
            sources.remove(ContentField.HEADLINE);
        }
        return ExtractedContent.ofText(head.headline(), body, dates, notices, sources);
    }

    private static List<String> joined(List<List<String>> blocks) {
        var unwrapper = LineUnwrapper.of(blocks);
        return blocks.stream()
                .flatMap(block -> unwrapper.paragraphs(block).stream())
                .map(paragraph -> BULLET.matcher(paragraph).replaceFirst(""))
                .toList();
    }

    private static List<String> unchanged(List<List<String>> blocks) {
        return blocks.stream().flatMap(List::stream).toList();
    }
}
