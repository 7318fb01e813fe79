package org.communique.enrich.extract.html.head;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.extract.SourcedValue;
import org.communique.enrich.text.LowerCase;
import org.communique.enrich.text.Markup;
import org.jsoup.nodes.Element;

/**
 * Headline of a page. Its JSON-LD, OpenGraph, title and headings are witnesses of different weaknesses: a heading in agreement
 * with one of the others is preferred to each of them alone. The name of the site is taken off.
 */
final class PageHeadline {

    /** The site's own name in a title: {@code Headline | Ministry of Rivers}. */
    private static final Pattern SITE_NAME = Pattern.compile("\\s+(?:[|»·•]|[–—-])\\s+[^|»·•–—]{2,60}$");

    private static final String SEPARATOR = "\\s*(?:[|»·•:]|\\s[–—-]|[–—-]\\s)\\s*";
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MIN_HEADLINE_WORDS = 3;
    private static final int MIN_LENGTH = 12;
    private static final int MOST_HEADINGS = 30;
    private static final int MOST_NODES = 50;
    private static final int LONGEST = 400;

    private final PageHead head;
    private final List<String> siteNames;

    PageHeadline(PageHead head) {
        this.head = head;
        siteNames = Stream.of(
                        head.jsonLd().siteNames(),
                        contents("og:site_name"),
                        contents("application-name"),
                        contents("dcterms.publisher"))
                .flatMap(names -> names)
                .map(Markup::words)
                .filter(name -> !isTitle(name))
                .filter(name -> !name.isEmpty() && name.length() <= MIN_LENGTH * MIN_LENGTH)
                .distinct()
                .limit(MOST_HEADINGS)
                .toList();
    }

    /** Returns the headline on one line; empty when there is none. */
    Optional<SourcedValue<String>> find() {
        var titles = titles();
        var declared = declared();
        var headings = headings("h1");
        return agreeing(headings, declared, titles)
                .or(() -> agreeing(headings("h2"), declared, titles)
                        .filter(found -> titles.stream()
                                .anyMatch(title -> key(title.value()).equals(key(found.value())))))
                .or(() -> declared)
                .or(() -> SourcedValue.of(From.MARKUP, headings.size() == 1 ? headings.getFirst() : null))
                .or(() -> titles.stream().findFirst());
    }

    private Optional<SourcedValue<String>> declared() {
        return SourcedValue.of(
                        From.JSON_LD,
                        head.jsonLd()
                                .text("headline")
                                .or(() -> head.jsonLd().text("name"))
                                .orElse(null))
                .map(found -> found.map(this::withoutKnownSite))
                .filter(found -> !isSite(found.value()));
    }

    private List<SourcedValue<String>> titles() {
        return Stream.concat(
                        Stream.of("og:title", "dcterms.title", "dc.title", "citation_title", "twitter:title")
                                .flatMap(name -> head.metas().named(name)),
                        SourcedValue.of(From.META, head.page().title()).stream())
                .map(found -> found.map(Markup::words).map(this::withoutSiteName))
                .filter(found -> !found.value().isEmpty() && !isSite(found.value()))
                .toList();
    }

    private List<String> headings(String name) {
        return head.page().select(name).stream()
                .limit(MOST_HEADINGS)
                .filter(heading -> heading.childNodeSize() <= MOST_NODES)
                .map(Element::text)
                .filter(text -> text.length() <= LONGEST)
                .map(Markup::words)
                .filter(text -> !text.isEmpty() && !isSite(text))
                .distinct()
                .toList();
    }

    /** Returns the longest heading that says the same as JSON-LD or a title. */
    private static Optional<SourcedValue<String>> agreeing(
            List<String> headings, Optional<SourcedValue<String>> declared, List<SourcedValue<String>> titles) {
        var witnesses = Stream.concat(declared.stream(), titles.stream())
                .map(found -> key(found.value()))
                .collect(Collectors.toSet());
        var best = headings.stream()
                .filter(heading -> witnesses.stream().anyMatch(witness -> agree(key(heading), witness)))
                .reduce((one, other) -> other.length() > one.length() ? other : one);
        return best.map(heading -> declared.filter(found -> key(found.value()).equals(key(heading)))
                .orElse(new SourcedValue<>(heading, From.MARKUP)));
    }

    private static boolean agree(String heading, String witness) {
        return heading.equals(witness)
                || (heading.length() >= MIN_LENGTH && witness.contains(heading))
                || (witness.length() >= MIN_LENGTH && heading.contains(witness));
    }

    private static String key(String text) {
        return NO_LETTERS.matcher(LowerCase.of(text)).replaceAll(" ").strip();
    }

    /** Some pages name themselves in the place of their site. */
    private boolean isTitle(String name) {
        return key(name).equals(key(head.page().title()))
                || contents("og:title").anyMatch(title -> key(title).equals(key(name)));
    }

    private boolean isSite(String text) {
        return siteNames.stream().anyMatch(name -> key(name).equals(key(text)));
    }

    private String withoutSiteName(String title) {
        var known = withoutKnownSite(title);
        if (!known.equals(title)) {
            return known;
        }
        var shorter = SITE_NAME.matcher(title).replaceFirst("");
        return shorter.split("\\s+").length >= MIN_HEADLINE_WORDS ? shorter : title;
    }

    private String withoutKnownSite(String title) {
        if (title.length() > LONGEST) {
            return title;
        }
        for (var name : siteNames) {
            var quoted = Pattern.quote(name);
            var shorter = title.replaceFirst("(?iu)" + SEPARATOR + quoted + "$", "")
                    .replaceFirst("(?iu)^" + quoted + SEPARATOR, "");
            if (!shorter.equals(title) && !shorter.isBlank()) {
                return shorter.strip();
            }
        }
        return title;
    }

    private Stream<String> contents(String name) {
        return head.metas().named(name).map(SourcedValue::value);
    }
}
