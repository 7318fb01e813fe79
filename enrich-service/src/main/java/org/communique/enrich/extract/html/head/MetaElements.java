package org.communique.enrich.extract.html.head;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.extract.SourcedValue;
import org.communique.enrich.text.LowerCase;
import org.jsoup.nodes.Document;

/** The meta elements of an unchanged page, by name. */
final class MetaElements {

    private final Map<String, List<String>> named = new HashMap<>();
    private final Map<String, List<String>> equivalent = new HashMap<>();

    private MetaElements() {}

    static MetaElements of(Document page) {
        var metas = new MetaElements();
        for (var meta : page.select("meta")) {
            var content = meta.attr("content");
            if (!content.isBlank()) {
                Stream.of("property", "name", "itemprop")
                        .map(meta::attr)
                        .map(LowerCase::of)
                        .distinct()
                        .forEach(name -> add(metas.named, name, content));
                add(metas.equivalent, LowerCase.of(meta.attr("http-equiv")), content);
            }
        }
        return metas;
    }

    private static void add(Map<String, List<String>> contents, String name, String content) {
        if (!name.isEmpty()) {
            contents.computeIfAbsent(name, any -> new ArrayList<>()).add(content);
        }
    }

    /** Returns the contents of the elements with a name, in order, ignoring case. */
    Stream<SourcedValue<String>> named(String name) {
        return named.getOrDefault(LowerCase.of(name), List.of()).stream()
                .map(content -> new SourcedValue<>(content, sourceOf(name)));
    }

    /** Returns the contents of the elements with a name, or for an HTTP header of that name. */
    Stream<SourcedValue<String>> namedOrEquivalent(String name) {
        return Stream.concat(
                named(name),
                equivalent.getOrDefault(LowerCase.of(name), List.of()).stream()
                        .map(content -> new SourcedValue<>(content, sourceOf(name))));
    }

    private static From sourceOf(String name) {
        return name.startsWith("og:") || name.startsWith("article:") ? From.OPEN_GRAPH : From.META;
    }
}
