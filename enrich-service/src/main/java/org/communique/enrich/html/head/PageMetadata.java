package org.communique.enrich.html;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.reading.Found;
import org.communique.enrich.text.CleanText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the head of a page says of the page: in JSON-LD, else in OpenGraph, else in meta elements and the title. */
final class PageMetadata {

    /** Where sites put their own name: {@code Headline | Ministry of Rivers}. */
    private static final Pattern SITE_NAME = Pattern.compile("\\s+(?:[|»·•]|[–—-])\\s+[^|»·•–—]{2,60}$");

    private static final int SHORTEST_HEADLINE_WORDS = 3;

    private final Document page;
    private final JsonLd jsonLd;
    private final ZoneId zone;

    private PageMetadata(Document page, JsonLd jsonLd, ZoneId zone) {
        this.page = page;
        this.jsonLd = jsonLd;
        this.zone = zone;
    }

    static PageMetadata of(Document page, JsonLd jsonLd, ZoneId zone) {
        return new PageMetadata(page, jsonLd, zone);
    }

    Optional<Found<String>> headline() {
        return jsonLd("headline")
                .or(() -> markup(onlyHeading()))
                .or(() -> meta("og:title").map(found -> found.map(this::withoutSite)))
                .or(() -> meta("dcterms.title"))
                .or(() -> meta("twitter:title"))
                .or(() -> Found.in(From.META, withoutSite(page.title())))
                .map(found -> found.map(CleanText::line))
                .filter(found -> !found.value().isEmpty());
    }

    Optional<Found<String>> description() {
        return jsonLd("description")
                .or(() -> meta("og:description"))
                .or(() -> meta("description"))
                .or(() -> meta("dcterms.description"))
                .map(found -> found.map(CleanText::line))
                .filter(found -> !found.value().isEmpty());
    }

    /** As declared; sites that copied a template declare the wrong one. */
    Optional<Found<String>> language() {
        return jsonLd("inLanguage")
                .or(() -> markup(
                        Optional.of(page.getElementsByTag("html").attr("lang")).filter(lang -> !lang.isBlank())))
                .or(() -> meta("content-language"))
                .or(() -> meta("og:locale"))
                .map(found -> found.map(PageMetadata::tag))
                .filter(found -> !found.value().equals("und"));
    }

    Optional<Found<Instant>> published() {
        return date(jsonLd("datePublished"))
                .or(() -> date(meta("article:published_time")))
                .or(() -> date(meta("dcterms.issued")))
                .or(() -> date(meta("dcterms.date")))
                .or(() -> date(meta("date")))
                .or(() -> date(markup(attribute("[itemprop=datePublished]", "datetime", "content"))))
                .or(() -> date(markup(attribute("article time[datetime], main time[datetime]", "datetime"))));
    }

    Optional<Found<Instant>> updated() {
        return date(jsonLd("dateModified"))
                .or(() -> date(meta("article:modified_time")))
                .or(() -> date(meta("og:updated_time")))
                .or(() -> date(meta("dcterms.modified")))
                .or(() -> date(markup(attribute("[itemprop=dateModified]", "datetime", "content"))));
    }

    /** Dublin Core's "date that the resource will become or did become available", when that is after publication. */
    Optional<Found<Embargo>> embargo() {
        var published = published();
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

    private String withoutSite(String title) {
        var shorter = SITE_NAME.matcher(title).replaceFirst("");
        return shorter.split("\\s+").length >= SHORTEST_HEADLINE_WORDS ? shorter : title;
    }

    private Optional<Found<String>> jsonLd(String property) {
        return Found.in(From.JSON_LD, jsonLd.text(property).orElse(null));
    }

    private static Optional<Found<String>> markup(Optional<String> found) {
        return Found.in(From.MARKUP, found.orElse(null));
    }

    private Optional<Found<String>> meta(String name) {
        return page.select("meta").stream()
                .filter(meta -> isNamed(meta, name))
                .map(meta -> meta.attr("content"))
                .filter(content -> !content.isBlank())
                .map(content -> new Found<>(content, Notes.kindOf(name)))
                .findFirst();
    }

    private static boolean isNamed(Element meta, String name) {
        return meta.attr("property").equalsIgnoreCase(name)
                || meta.attr("name").equalsIgnoreCase(name)
                || meta.attr("http-equiv").equalsIgnoreCase(name);
    }

    private Optional<String> attribute(String selector, String... names) {
        return page.select(selector).stream()
                .flatMap(element -> java.util.stream.Stream.of(names).map(element::attr))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private Optional<Found<Instant>> date(Optional<Found<String>> written) {
        return written.flatMap(found -> found.flatMap(text -> MachineDate.read(text, zone)));
    }
}
