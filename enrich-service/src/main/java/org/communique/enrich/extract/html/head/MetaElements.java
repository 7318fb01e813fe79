package org.communique.enrich.extract.html.head;

import java.util.stream.Stream;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.extract.SourcedValue;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The meta elements of a page.
 *
 * @param page in its current state: elements in removed parts of the body are gone
 */
record MetaElements(Document page) {

    /** Returns the contents of the elements with a name, in order, ignoring case. */
    Stream<SourcedValue<String>> named(String name) {
        return page.select("meta").stream().filter(meta -> isNamed(meta, name)).flatMap(meta -> content(name, meta));
    }

    /** Returns the contents of the elements with a name, or for an HTTP header of that name. */
    Stream<SourcedValue<String>> namedOrEquivalent(String name) {
        return page.select("meta").stream()
                .filter(meta -> isNamed(meta, name) || meta.attr("http-equiv").equalsIgnoreCase(name))
                .flatMap(meta -> content(name, meta));
    }

    private static boolean isNamed(Element meta, String name) {
        return meta.attr("property").equalsIgnoreCase(name) || meta.attr("name").equalsIgnoreCase(name);
    }

    private static Stream<SourcedValue<String>> content(String name, Element meta) {
        return Stream.of(meta.attr("content"))
                .filter(content -> !content.isBlank())
                .map(content -> new SourcedValue<>(content, sourceOf(name)));
    }

    private static From sourceOf(String name) {
        return name.startsWith("og:") || name.startsWith("article:") ? From.OPEN_GRAPH : From.META;
    }
}
