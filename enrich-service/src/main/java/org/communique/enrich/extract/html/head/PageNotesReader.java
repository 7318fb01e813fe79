package org.communique.enrich.extract.html.head;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communique.contracts.event.PageNotes;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.extract.ContentField;
import org.communique.enrich.extract.FieldSources;
import org.communique.enrich.extract.SourcedValue;

/**
 * Reader of a page's author, image and canonical address: from JSON-LD (schema.org), else OpenGraph, else meta and link
 * elements. Addresses must be absolute: the page's own is unknown here.
 */
public final class PageNotesReader {

    private static final int MAX_URL_LENGTH = 2_000;

    private final PageHead head;

    private PageNotesReader(PageHead head) {
        this.head = head;
    }

    /**
     * Reads the notes of a page.
     *
     * @param sources receives the source of each note
     */
    public static PageNotes read(PageHead head, FieldSources sources) {
        var notes = new PageNotesReader(head);
        return new PageNotes(
                sources.record(ContentField.AUTHOR, notes.author()),
                sources.record(ContentField.IMAGE, notes.image()),
                sources.record(ContentField.CANONICAL_URL, notes.canonicalUrl()));
    }

    private Optional<SourcedValue<String>> author() {
        return PageAuthors.sourced(head).stream().findFirst();
    }

    private Optional<SourcedValue<URI>> image() {
        return firstAddress(
                found(From.JSON_LD, head.jsonLd().texts("image", List.of("url", "contentUrl"))),
                metas("og:image", "og:image:url", "twitter:image"));
    }

    private Optional<SourcedValue<URI>> canonicalUrl() {
        var links = head.page().select("link[rel=canonical]").stream().map(link -> link.attr("href"));
        return firstAddress(found(From.META, links), metas("og:url"));
    }

    private static Optional<SourcedValue<URI>> firstAddress(
            Stream<SourcedValue<String>> preferred, Stream<SourcedValue<String>> others) {
        return Stream.concat(preferred, others)
                .flatMap(written -> written.flatMap(PageNotesReader::absolute).stream())
                .findFirst();
    }

    private static Stream<SourcedValue<String>> found(From from, Stream<String> texts) {
        return texts.map(text -> new SourcedValue<>(text, from));
    }

    private Stream<SourcedValue<String>> metas(String... names) {
        return Stream.of(names).flatMap(head.metas()::named);
    }

    private static Optional<URI> absolute(String written) {
        if (written.length() > MAX_URL_LENGTH) {
            return Optional.empty();
        }
        try {
            var url = URI.create(written.strip().replace(" ", "%20"));
            var scheme = String.valueOf(url.getScheme());
            boolean web = scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
            return web && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
