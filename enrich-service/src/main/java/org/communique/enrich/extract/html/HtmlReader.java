package org.communique.enrich.extract.html;

import java.time.ZoneId;
import java.util.List;
import org.communique.contracts.release.Dates;
import org.communique.enrich.extract.ContentField;
import org.communique.enrich.extract.ExtractedContent;
import org.communique.enrich.extract.FieldSources;
import org.communique.enrich.extract.html.head.PageHead;
import org.communique.enrich.extract.html.head.PageMetadata;
import org.communique.enrich.extract.html.head.PageNotesReader;
import org.communique.enrich.extract.plaintext.PlainTextReader;
import org.communique.enrich.text.BoundedHtml;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a release that comes as a page, or as a fragment of one. */
public final class HtmlReader {

    private static final int SHORTEST_PROSE = 50;
    /** When the first reading has a smaller part of the prose than the second, names have misled it. */
    private static final double LEAST_KEPT = 0.75;

    private HtmlReader() {}

    /**
     * Reads the main text and the metadata of a page.
     *
     * @param html as it came
     * @param headline where the source gave one
     * @param zone by which the source writes times, see {@link org.communique.enrich.text.date.SourceZone}
     */
    public static ExtractedContent read(String html, @Nullable String headline, ZoneId zone) {
        var page = BoundedHtml.parse(html);
        var notices = PageNotices.in(page.body());
        var head = PageHead.of(page);
        var metadata = PageMetadata.of(head, zone);
        var origins = new FieldSources();
        var notes = PageNotesReader.in(head, origins);
        var known = headline != null ? headline : origins.noted(ContentField.HEADLINE, metadata.headline());
        var text = PlainTextReader.readParagraphs(paragraphs(page, html), known, zone);
        return new ExtractedContent(
                text.headline(),
                origins.noted(ContentField.DESCRIPTION, metadata.description()),
                text.body(),
                origins.noted(ContentField.LANGUAGE, metadata.language()),
                dates(metadata, origins).orElse(text.dates()),
                PageNotices.both(notices, text.embargoNotices()),
                notes,
                origins.orElse(text.origins()));
    }

    private static Dates dates(PageMetadata metadata, FieldSources origins) {
        var published = metadata.published();
        return new Dates(
                origins.noted(ContentField.PUBLISHED, published),
                origins.noted(ContentField.UPDATED, metadata.updated()),
                origins.noted(ContentField.EMBARGOED_UNTIL, metadata.embargo(published)));
    }

    /**
     * The main text. Names of classes say what is around it, until most of the prose would go with them: then they are
     * doubted, and where no prose would be left, ignored.
     */
    private static List<String> paragraphs(Document page, String html) {
        var body = page.body();
        boolean proseTaken = PageChrome.takeFrom(body, PageChrome.Names.BELIEVED);
        var strict = mainText(body);
        if (!proseTaken) {
            return strict;
        }
        var gentle = again(html, PageChrome.Names.DOUBTED);
        if (prose(strict) >= LEAST_KEPT * prose(gentle)) {
            return prose(strict) > 0 ? strict : longer(strict, again(html, PageChrome.Names.IGNORED));
        }
        return gentle;
    }

    private static List<String> again(String html, PageChrome.Names names) {
        var body = BoundedHtml.parse(html).body();
        PageChrome.takeFrom(body, names);
        return mainText(body);
    }

    private static List<String> longer(List<String> one, List<String> other) {
        return prose(one) >= prose(other) ? one : other;
    }

    private static List<String> mainText(Element body) {
        var text = MainTextExtractor.in(body);
        PageBoilerplate.takeFrom(text);
        return PageBoilerplate.withoutInvitations(HtmlParagraphs.of(text));
    }

    /** How many characters are in paragraphs that read as prose. */
    private static int prose(List<String> paragraphs) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.length() >= SHORTEST_PROSE)
                .mapToInt(String::length)
                .sum();
    }
}
