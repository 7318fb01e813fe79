package org.communique.enrich.extract.html.head;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.extract.SourcedValue;
import org.communique.enrich.text.Markup;
import org.jsoup.nodes.Document;

/** Metadata of a page about its release: from JSON-LD, else OpenGraph, else meta elements and the title. */
public final class PageMetadata {

    private final PageHead head;
    private final Document page;
    private final PageDates dates;

    private PageMetadata(PageHead head, ZoneId zone, boolean embargoed) {
        this.head = head;
        page = head.page();
        dates = new PageDates(head, zone, embargoed);
    }

    /**
     * Returns the metadata of a head.
     *
     * @param zone of times written by the source
     * @param embargoed whether the page has an embargo notice: a written date may be its moment
     */
    public static PageMetadata of(PageHead head, ZoneId zone, boolean embargoed) {
        return new PageMetadata(head, zone, embargoed);
    }

    /** Returns the headline on one line, without the name of the site; empty when there is none. */
    public Optional<SourcedValue<String>> headline() {
        return new PageHeadline(head).find();
    }

    /** Returns the description on one line; empty when there is none. */
    public Optional<SourcedValue<String>> description() {
        return jsonLd("description")
                .or(() -> meta("og:description"))
                .or(() -> meta("description"))
                .or(() -> meta("dcterms.description"))
                .map(found -> found.map(Markup::words))
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

    /** Returns the time of publication. */
    public Optional<SourcedValue<Instant>> published() {
        return dates.published();
    }

    /** Returns the time of the last change. */
    public Optional<SourcedValue<Instant>> updated() {
        return dates.updated();
    }

    /**
     * Returns Dublin Core's "date that the resource will become or did become available", when it is after publication.
     *
     * @param published the result of {@link #published()}
     */
    public Optional<SourcedValue<Embargo>> embargo(Optional<SourcedValue<Instant>> published) {
        return dates.meta("dcterms.available")
                .filter(available -> published.isEmpty()
                        || available.value().isAfter(published.get().value()))
                .map(available -> available.map(Embargo::new));
    }

    private static String tag(String language) {
        return Locale.forLanguageTag(language.strip().replace('_', '-')).toLanguageTag();
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
}
