package org.communique.enrich.extract.html.head;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.extract.SourcedValue;
import org.communique.enrich.text.CleanText;
import org.communique.enrich.text.date.EmbargoNotice;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Metadata of a page about its release: from JSON-LD, else OpenGraph, else meta elements and the title. */
public final class PageMetadata {

    /** The site's own name in a title: {@code Headline | Ministry of Rivers}. */
    private static final Pattern SITE_NAME = Pattern.compile("\\s+(?:[|»·•]|[–—-])\\s+[^|»·•–—]{2,60}$");

    private static final int MIN_HEADLINE_WORDS = 3;
    /** Most children of an embargo notice. */
    private static final int MAX_NOTICE_CHILDREN = 20;

    private final PageHead head;
    private final Document page;
    private final ZoneId zone;

    private PageMetadata(PageHead head, ZoneId zone) {
        this.head = head;
        page = head.page();
        this.zone = zone;
    }

    /**
     * Returns the metadata of a head.
     *
     * @param zone of times written by the source
     */
    public static PageMetadata of(PageHead head, ZoneId zone) {
        return new PageMetadata(head, zone);
    }

    /** Returns the headline on one line, without the name of the site; empty when there is none. */
    public Optional<SourcedValue<String>> headline() {
        return jsonLd("headline")
                .or(() -> markup(onlyHeading()))
                .or(() -> meta("og:title").map(found -> found.map(PageMetadata::withoutSiteName)))
                .or(() -> meta("dcterms.title"))
                .or(() -> meta("twitter:title"))
                .or(() -> SourcedValue.of(From.META, withoutSiteName(page.title())))
                .map(found -> found.map(CleanText::line))
                .filter(found -> !found.value().isEmpty());
    }

    /** Returns the description on one line; empty when there is none. */
    public Optional<SourcedValue<String>> description() {
        return jsonLd("description")
                .or(() -> meta("og:description"))
                .or(() -> meta("description"))
                .or(() -> meta("dcterms.description"))
                .map(found -> found.map(CleanText::line))
                .filter(found -> !found.value().isEmpty());
    }

    /** Returns the declared language, BCP 47; sites with a copied template declare a wrong one. */
    public Optional<SourcedValue<String>> language() {
        return jsonLd("inLanguage")
                .or(() -> markup(
                        Optional.of(page.getElementsByTag("html").attr("lang")).filter(lang -> !lang.isBlank())))
                .or(() -> meta("content-language"))
                .or(() -> meta("og:locale"))
                .map(found -> found.map(PageMetadata::tag))
                .filter(found -> !found.value().equals("und"));
    }

    /** Returns the declared time of publication. */
    public Optional<SourcedValue<Instant>> published() {
        return date(jsonLd("datePublished"))
                .or(() -> date(meta("article:published_time")))
                .or(() -> date(meta("dcterms.issued")))
                .or(() -> date(meta("dcterms.date")))
                .or(() -> date(meta("date")))
                .or(() -> date(markup(attribute("[itemprop=datePublished]", "datetime", "content"))))
                .or(() -> date(markup(timeInMainText())));
    }

    /** Returns the declared time of the last change. */
    public Optional<SourcedValue<Instant>> updated() {
        return date(jsonLd("dateModified"))
                .or(() -> date(meta("article:modified_time")))
                .or(() -> date(meta("og:updated_time")))
                .or(() -> date(meta("dcterms.modified")))
                .or(() -> date(markup(attribute("[itemprop=dateModified]", "datetime", "content"))));
    }

    /**
     * Returns Dublin Core's "date that the resource will become or did become available", when it is after publication.
     *
     * @param published the result of {@link #published()}
     */
    public Optional<SourcedValue<Embargo>> embargo(Optional<SourcedValue<Instant>> published) {
        return date(meta("dcterms.available"))
                .filter(available -> published.isEmpty()
                        || available.value().isAfter(published.get().value()))
                .map(available -> available.map(Embargo::new));
    }

    private static String tag(String language) {
        return Locale.forLanguageTag(language.strip().replace('_', '-')).toLanguageTag();
    }

    private Optional<String> onlyHeading() {
        var headings = page.select("h1");
        return headings.size() == 1 ? Optional.of(headings.text()).filter(text -> !text.isBlank()) : Optional.empty();
    }

    private static String withoutSiteName(String written) {
        // On one line first: a run of blanks would be matched again from each of them.
        var title = CleanText.line(written);
        var shorter = SITE_NAME.matcher(title).replaceFirst("");
        return shorter.split("\\s+").length >= MIN_HEADLINE_WORDS ? shorter : title;
    }

    private Optional<SourcedValue<String>> jsonLd(String property) {
        return SourcedValue.of(From.JSON_LD, head.jsonLd().text(property).orElse(null));
    }

    private static Optional<SourcedValue<String>> markup(Optional<String> found) {
        return SourcedValue.of(From.MARKUP, found.orElse(null));
    }

    private Optional<SourcedValue<String>> meta(String name) {
        return head.metas().namedOrEquivalent(name).findFirst();
    }

    /** Returns the first time in the main text, except the end of an embargo. */
    private Optional<String> timeInMainText() {
        return page.select("article time[datetime], main time[datetime]").stream()
                .filter(time -> !isInNotice(time))
                .map(time -> time.attr("datetime"))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static boolean isInNotice(Element time) {
        var around = time.parent();
        return around != null
                && around.childNodeSize() <= MAX_NOTICE_CHILDREN
                && EmbargoNotice.in(CleanText.line(around.text())).isPresent();
    }

    private Optional<String> attribute(String selector, String... names) {
        return page.select(selector).stream()
                .flatMap(element -> Stream.of(names).map(element::attr))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private Optional<SourcedValue<Instant>> date(Optional<SourcedValue<String>> written) {
        return written.flatMap(found -> found.flatMap(text -> MachineDate.parse(text, zone)));
    }
}
