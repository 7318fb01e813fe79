package org.communique.enrich.html;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.Embargo;
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

    Optional<String> headline() {
        return jsonLd.text("headline")
                .or(() -> onlyHeading())
                .or(() -> meta("og:title").map(this::withoutSite))
                .or(() -> meta("dcterms.title"))
                .or(() -> meta("twitter:title"))
                .or(() -> Optional.of(withoutSite(page.title())))
                .map(CleanText::line)
                .filter(headline -> !headline.isEmpty());
    }

    Optional<String> description() {
        return jsonLd.text("description")
                .or(() -> meta("og:description"))
                .or(() -> meta("description"))
                .or(() -> meta("dcterms.description"))
                .map(CleanText::line)
                .filter(description -> !description.isEmpty());
    }

    /** As declared; sites that copied a template declare the wrong one. */
    Optional<String> language() {
        return jsonLd.text("inLanguage")
                .or(() -> Optional.of(page.getElementsByTag("html").attr("lang")))
                .filter(language -> !language.isBlank())
                .or(() -> meta("content-language"))
                .or(() -> meta("og:locale"))
                .map(language -> Locale.forLanguageTag(language.strip().replace('_', '-'))
                        .toLanguageTag())
                .filter(language -> !language.equals("und"));
    }

    Dates dates() {
        var published = published();
        return new Dates(
                published.orElse(null),
                updated().orElse(null),
                available()
                        .filter(available -> published.isEmpty() || available.isAfter(published.get()))
                        .map(Embargo::new)
                        .orElse(null));
    }

    private Optional<Instant> published() {
        return date(jsonLd.text("datePublished"))
                .or(() -> date(meta("article:published_time")))
                .or(() -> date(meta("dcterms.issued")))
                .or(() -> date(meta("dcterms.date")))
                .or(() -> date(meta("date")))
                .or(() -> date(attribute("[itemprop=datePublished]", "datetime", "content")))
                .or(() -> date(attribute("article time[datetime], main time[datetime]", "datetime")));
    }

    private Optional<Instant> updated() {
        return date(jsonLd.text("dateModified"))
                .or(() -> date(meta("article:modified_time")))
                .or(() -> date(meta("og:updated_time")))
                .or(() -> date(meta("dcterms.modified")))
                .or(() -> date(attribute("[itemprop=dateModified]", "datetime", "content")));
    }

    /** Dublin Core's "date that the resource will become or did become available". */
    private Optional<Instant> available() {
        return date(meta("dcterms.available"));
    }

    private Optional<String> onlyHeading() {
        var headings = page.select("h1");
        return headings.size() == 1 ? Optional.of(headings.text()).filter(text -> !text.isBlank()) : Optional.empty();
    }

    private String withoutSite(String title) {
        var shorter = SITE_NAME.matcher(title).replaceFirst("");
        return shorter.split("\\s+").length >= SHORTEST_HEADLINE_WORDS ? shorter : title;
    }

    private Optional<String> meta(String name) {
        return page.select("meta").stream()
                .filter(meta -> isNamed(meta, name))
                .map(meta -> meta.attr("content"))
                .filter(content -> !content.isBlank())
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

    private Optional<Instant> date(Optional<String> written) {
        return written.flatMap(text -> MachineDate.read(text, zone));
    }
}
