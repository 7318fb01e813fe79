package org.communique.enrich.extract.html;

import java.time.ZoneId;
import java.util.List;
import org.communique.contracts.release.Dates;
import org.communique.enrich.extract.ContentField;
import org.communique.enrich.extract.ExtractedContent;
import org.communique.enrich.extract.FieldSources;
import org.communique.enrich.extract.html.head.PageAuthors;
import org.communique.enrich.extract.html.head.PageHead;
import org.communique.enrich.extract.html.head.PageMetadata;
import org.communique.enrich.extract.html.head.PageNotesReader;
import org.communique.enrich.extract.plaintext.PlainTextReader;
import org.communique.enrich.text.BoundedHtml;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reader of releases in HTML, whole pages or fragments. */
public final class HtmlReader {

    private static final int MIN_PROSE_LENGTH = 50;
    /** Share of the prose in the main text below which class names were misleading. */
    private static final double MIN_KEPT_SHARE = 0.75;

    private HtmlReader() {}

    /**
     * Reads the main text and the metadata of a page.
     *
     * @param html of the page or fragment
     * @param headline given by the source, or null
     * @param zone of times written by the source, see {@link org.communique.enrich.text.date.SourceZone}
     */
    public static ExtractedContent read(String html, @Nullable String headline, ZoneId zone) {
        var page = BoundedHtml.parse(html);
        var pageNotices = PageEmbargoNotices.in(page.body());
        var head = PageHead.of(page);
        var metadata = PageMetadata.of(head, zone, !pageNotices.isEmpty());
        var sources = new FieldSources();
        var notes = PageNotesReader.read(head, sources);
        // All of the page is read before its chrome is removed: dates and names stand in footers.
        var dates = dates(metadata, sources);
        var authors = PageAuthors.of(head);
        var known = headline != null ? headline : sources.record(ContentField.HEADLINE, metadata.headline());
        var text = PlainTextReader.readParagraphs(paragraphs(page, html), known, zone);
        return new ExtractedContent(
                text.headline(),
                sources.record(ContentField.DESCRIPTION, metadata.description()),
                text.body(),
                sources.record(ContentField.LANGUAGE, metadata.language()),
                dates.orElse(text.dates()),
                PageEmbargoNotices.union(pageNotices, text.embargoNotices()),
                notes,
                authors,
                text.parts(),
                sources.orElse(text.sources()));
    }

    private static Dates dates(PageMetadata metadata, FieldSources sources) {
        var published = metadata.published();
        return new Dates(
                sources.record(ContentField.PUBLISHED, published),
                sources.record(ContentField.UPDATED, metadata.updated()),
                sources.record(ContentField.EMBARGOED_UNTIL, metadata.embargo(published)));
    }

    /**
     * Extracts the main text. Class names identify the chrome, until most of the prose would go with it: then they are
     * doubted, and where no prose would be left, ignored.
     */
    private static List<String> paragraphs(Document page, String html) {
        var body = page.body();
        boolean proseRemoved = PageChrome.removeFrom(body, PageChrome.Names.TRUSTED);
        var strict = mainText(body);
        if (!proseRemoved) {
            return strict;
        }
        var gentle = withNames(html, PageChrome.Names.DOUBTED);
        if (prose(strict) >= MIN_KEPT_SHARE * prose(gentle)) {
            return prose(strict) > 0 ? strict : longer(strict, withNames(html, PageChrome.Names.IGNORED));
        }
        return gentle;
    }

    private static List<String> withNames(String html, PageChrome.Names names) {
        var body = BoundedHtml.parse(html).body();
        PageChrome.removeFrom(body, names);
        return mainText(body);
    }

    private static List<String> longer(List<String> one, List<String> other) {
        return prose(one) >= prose(other) ? one : other;
    }

    private static List<String> mainText(Element body) {
        var text = MainTextExtractor.extract(body);
        PageBoilerplate.removeFrom(text);
        return PageBoilerplate.withoutInvitations(HtmlParagraphs.of(text));
    }

    /** Returns the number of characters in paragraphs of prose. */
    private static int prose(List<String> paragraphs) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.length() >= MIN_PROSE_LENGTH)
                .mapToInt(String::length)
                .sum();
    }
}
