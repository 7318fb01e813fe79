package org.communique.enrich.extract.plaintext;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.contracts.release.Dates;
import org.communique.contracts.tag.Dateline;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.extract.ContentField;
import org.communique.enrich.extract.ExtractedContent;
import org.communique.enrich.extract.SeparatedParts;
import org.communique.enrich.text.CleanText;
import org.communique.enrich.text.date.EmbargoNotice;
import org.communique.enrich.text.date.EmbargoNotices;
import org.communique.enrich.text.date.LeadingDateline;
import org.jspecify.annotations.Nullable;

/** Reader of releases in plain text: pushed as such, saved from a page, sent by mail. */
public final class PlainTextReader {

    private static final Pattern BULLET = Pattern.compile("^[•·▪◦‣●]\\s+");

    private static final int FIRST_PARAGRAPHS = 3;

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

    /** Returns a text without the line of a feed at its end: {@code The post … appeared first on …}. */
    public static String withoutFooter(String text) {
        return text.substring(0, BoilerplateParagraphs.footerStart(text)).strip();
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
        var prose = paragraphs.apply(bodyBlocks);
        var dateline = datelineIn(prose);
        var body = body(dateline.map(found -> found.removeFrom(prose)).orElse(prose));
        var parts = parts(head, foot, dateline);
        if (body.isEmpty() && (head.headline() == null || !parts.boilerplate().isEmpty())) {
            // Everything looks like boilerplate: keep it rather than lose the release.
            body = blocks.stream().flatMap(List::stream).collect(Collectors.joining("\n\n"));
            parts = new SeparatedParts(parts.dateline(), parts.contacts(), List.of());
        }
        var dates = head.dates().orElse(written(parts.dateline())).orElse(foot.dates());
        return content(headline, head, body, dates, embargo.notices(), parts);
    }

    private static String body(List<String> paragraphs) {
        return paragraphs.stream().map(FootnoteMarks::removeFrom).collect(Collectors.joining("\n\n"));
    }

    /** A dateline at the beginning of a paragraph. */
    private record RunInDateline(int paragraph, LeadingDateline.Match match) {

        List<String> removeFrom(List<String> paragraphs) {
            var rest = new ArrayList<>(paragraphs);
            rest.set(paragraph, paragraphs.get(paragraph).substring(match.prose()));
            return rest;
        }
    }

    /** Finds the dateline of the first paragraphs: a subheading may stand above it. */
    private static Optional<RunInDateline> datelineIn(List<String> paragraphs) {
        for (int i = 0; i < Math.min(FIRST_PARAGRAPHS, paragraphs.size()); i++) {
            var match = LeadingDateline.find(paragraphs.get(i));
            if (match.isPresent()) {
                return Optional.of(new RunInDateline(i, match.get()));
            }
        }
        return Optional.empty();
    }

    private static SeparatedParts parts(ReleaseHead head, ReleaseFoot foot, Optional<RunInDateline> dateline) {
        var contacts = Stream.concat(head.contacts().stream(), foot.contacts().stream())
                .distinct()
                .toList();
        var runIn = dateline.map(found -> found.match().dateline()).orElse(null);
        var own = head.dateline();
        return new SeparatedParts(
                runIn == null ? own : own == null ? runIn : runIn.orElse(own), contacts, foot.boilerplate());
    }

    private static Dates written(@Nullable Dateline dateline) {
        return dateline == null || dateline.date() == null
                ? Dates.UNKNOWN
                : new Dates(dateline.date().atStartOfDay(ZoneOffset.UTC).toInstant(), null, null);
    }

    private static ExtractedContent content(
            @Nullable String given,
            ReleaseHead head,
            String body,
            Dates dates,
            List<EmbargoNotice> notices,
            SeparatedParts parts) {
        var sources = new EnumMap<ContentField, From>(ContentField.class);
        for (var field : ContentField.values()) {
            sources.put(field, From.TEXT);
        }
        if (given != null) {
            sources.remove(ContentField.HEADLINE);
        }
        return ExtractedContent.ofText(head.headline(), body, dates, notices, parts, sources);
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
