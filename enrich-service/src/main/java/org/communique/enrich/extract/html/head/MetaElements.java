package org.communique.enrich.extract.html.head;

import java.util.stream.Stream;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.extract.SourcedValue;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The meta elements of a page.
 *
 * @param page of which those that are there at the moment count: some stand in its body, and go with what is taken from it
 */
record MetaElements(Document page) {

    /** What those of a name say, in order; the case of the name does not count. */
    Stream<SourcedValue<String>> named(String name) {
        return page.select("meta").stream().filter(meta -> isNamed(meta, name)).flatMap(meta -> said(name, meta));
    }

    /** What those say that go by a name, or stand for an HTTP header of that name. */
    Stream<SourcedValue<String>> namedOrEquivalent(String name) {
        return page.select("meta").stream()
                .filter(meta -> isNamed(meta, name) || meta.attr("http-equiv").equalsIgnoreCase(name))
                .flatMap(meta -> said(name, meta));
    }

    private static boolean isNamed(Element meta, String name) {
        return meta.attr("property").equalsIgnoreCase(name) || meta.attr("name").equalsIgnoreCase(name);
    }

    private static Stream<SourcedValue<String>> said(String name, Element meta) {
        return Stream.of(meta.attr("content"))
                .filter(content -> !content.isBlank())
                .map(content -> new SourcedValue<>(content, kindOf(name)));
    }

    private static From kindOf(String name) {
        return name.startsWith("og:") || name.startsWith("article:") ? From.OPEN_GRAPH : From.META;
    }
}
