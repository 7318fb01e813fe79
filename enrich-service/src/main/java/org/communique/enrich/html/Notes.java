package org.communique.enrich.html;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communique.contracts.event.PageNotes;
import org.communique.enrich.text.CleanText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the head of a page says beside the text: in JSON-LD (schema.org), else in OpenGraph, else in meta and link
 * elements. An address counts only when it is absolute: the page's own is not known here.
 */
final class Notes {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_URL = 2_000;

    private final Document page;
    private final JsonLd jsonLd;

    private Notes(Document page, JsonLd jsonLd) {
        this.page = page;
        this.jsonLd = jsonLd;
    }

    static PageNotes in(Document page, JsonLd jsonLd) {
        var notes = new Notes(page, jsonLd);
        return new PageNotes(
                notes.author().orElse(null),
                notes.image().orElse(null),
                notes.canonicalUrl().orElse(null));
    }

    private Optional<String> author() {
        return first(jsonLd.texts("author", List.of("name")), metas("article:author", "author", "dcterms.creator"))
                .map(CleanText::line)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                // Some sites put the author's page there.
                .filter(name -> !name.contains("://"))
                .findFirst();
    }

    private Optional<URI> image() {
        return first(
                        jsonLd.texts("image", List.of("url", "contentUrl")),
                        metas("og:image", "og:image:url", "twitter:image"))
                .flatMap(Notes::absolute)
                .findFirst();
    }

    private Optional<URI> canonicalUrl() {
        var links = page.select("link[rel=canonical]").stream().map(link -> link.attr("href"));
        return first(links, metas("og:url")).flatMap(Notes::absolute).findFirst();
    }

    private static Stream<String> first(Stream<String> better, Stream<String> others) {
        return Stream.concat(better, others);
    }

    private Stream<String> metas(String... names) {
        return Stream.of(names).flatMap(this::meta);
    }

    private Stream<String> meta(String name) {
        return page.select("meta").stream().filter(meta -> isNamed(meta, name)).map(meta -> meta.attr("content"));
    }

    private static boolean isNamed(Element meta, String name) {
        return meta.attr("property").equalsIgnoreCase(name) || meta.attr("name").equalsIgnoreCase(name);
    }

    private static Stream<URI> absolute(String written) {
        if (written.length() > LONGEST_URL) {
            return Stream.empty();
        }
        try {
            var url = URI.create(written.strip().replace(" ", "%20"));
            var scheme = String.valueOf(url.getScheme());
            boolean web = scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
            return web && url.getHost() != null ? Stream.of(url) : Stream.empty();
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
