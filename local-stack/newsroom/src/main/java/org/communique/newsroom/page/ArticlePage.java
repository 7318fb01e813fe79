package org.communique.newsroom.page;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.newsroom.archive.Standing;
import org.communique.newsroom.markup.Html;
import org.communique.newsroom.markup.Json;
import org.communique.newsroom.markup.Template;

/**
 * Page of a release. An embargo shows twice: as a line above the text, and as {@code dcterms.available} in its head.
 */
public final class ArticlePage {

    private ArticlePage() {}

    /**
     * Writes the page at this moment.
     *
     * @param related other releases of the same publisher, to link to
     * @param base the address of the newsroom
     */
    public static String write(Standing standing, List<Standing> related, URI base, Instant now) {
        var release = standing.release();
        var page = base.resolve(standing.path());
        var values = Furniture.of(standing.publisher());
        values.put("headline", release.headline());
        values.put("lead", release.lead());
        values.put("url", page.toString());
        values.put("textLanguage", release.language().tag());
        values.put("category", release.categories().getFirst());
        values.put("dateline", dateline(standing));
        values.put("dates", dates(standing, values));
        values.put("embargoHead", embargoHead(standing, now));
        values.put("embargo", embargo(standing, now));
        values.put("picture", picture(standing));
        values.put("body", Html.body(release));
        values.put("author", release.author());
        values.put("keywords", String.join(", ", release.categories()));
        values.put("tags", Html.each("li", release.categories()));
        values.put("related", Html.each(related, ArticlePage::related));
        values.put("share_buttons", Furniture.share(page));
        values.put("publishedAt", standing.published().toString());
        values.put("updatedAt", standing.updated().toString());
        values.put("jsonLd", Json.write(jsonLd(standing, page)));
        return Template.named("article-" + standing.publisher().layout() + ".html")
                .fill(values);
    }

    /** Writes the page of a withdrawn release. */
    public static String gone(Standing standing) {
        var values = Furniture.of(standing.publisher());
        return Template.named("gone.html").fill(values);
    }

    private static String dateline(Standing standing) {
        var release = standing.release();
        var zone = standing.publisher().zone();
        return release.place() + ", " + release.language().date(standing.published(), zone);
    }

    private static String dates(Standing standing, Map<String, String> words) {
        var language = standing.release().language();
        var zone = standing.publisher().zone();
        var own = language == standing.publisher().language() ? words : Words.of(language);
        var published = own.get("published") + " " + language.dateTime(standing.published(), zone);
        return standing.isCorrected()
                ? published + " | " + own.get("updated") + " " + language.dateTime(standing.updated(), zone)
                : published;
    }

    private static String embargoHead(Standing standing, Instant now) {
        return standing.embargoed(now)
                ? "<meta name=\"dcterms.available\" content=\"%s\">"
                        .formatted(standing.embargoedUntil().orElseThrow())
                : "";
    }

    private static String embargo(Standing standing, Instant now) {
        if (!standing.embargoed(now)) {
            return "";
        }
        var until = standing.embargoedUntil().orElseThrow();
        var line = standing.release()
                .language()
                .embargoLine(until, standing.publisher().zone());
        return "<p class=\"embargo\">" + Html.escape(line) + "</p>";
    }

    private static String picture(Standing standing) {
        return Html.unlessEmpty(
                standing.release().caption(),
                caption -> "<figure><img src=\"../assets/%s.svg\" alt=\"\"><figcaption>%s</figcaption></figure>"
                        .formatted(standing.id(), Html.escape(caption)));
    }

    private static String related(Standing other) {
        return "<li><a href=\"%s\">%s</a></li>"
                .formatted(other.id(), Html.escape(other.release().headline()));
    }

    private static Map<String, Object> jsonLd(Standing standing, URI page) {
        var release = standing.release();
        var organisation =
                Map.of("@type", "Organization", "name", standing.publisher().name());
        var json = new LinkedHashMap<String, Object>();
        json.put("@context", "https://schema.org");
        json.put("@type", "NewsArticle");
        json.put("headline", release.headline());
        json.put("description", release.lead());
        json.put("inLanguage", release.language().tag());
        json.put("datePublished", standing.published().toString());
        json.put("dateModified", standing.updated().toString());
        json.put("author", organisation);
        json.put("publisher", organisation);
        json.put("mainEntityOfPage", page.toString());
        return json;
    }
}
