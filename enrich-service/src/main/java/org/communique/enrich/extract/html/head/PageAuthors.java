package org.communique.enrich.extract.html.head;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.extract.SourcedValue;
import org.communique.enrich.text.LowerCase;
import org.communique.enrich.text.Markup;
import org.jsoup.nodes.Element;

/**
 * Authors of an unchanged page: from JSON-LD, else meta elements, else marked elements and bylines. No author is a mail
 * address, a number, the site itself or an account such as {@code admin}.
 */
public final class PageAuthors {

    private static final int MOST_AUTHORS = 10;
    private static final int MOST_ELEMENTS = 20;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_BYLINE = 200;
    private static final int MOST_CHILDREN = 30;

    private static final String MARKED =
            "[rel=author], [itemprop~=author], .byline, .author-name, .article-author, .entry-author, .post-author, .byline__name, .p-author, .author";
    private static final Pattern BY = Pattern.compile(
            "(?iu)^\\W*(?:(?:posted|published|written|reported|story|words?|text)\\s+)?(?:by|von|par|por|di|door|av|przez|autor(?:in)?|author|auteur|redaktion)\\s*:?\\s+");
    private static final Pattern AFTER =
            Pattern.compile("(?iu)\\s+(?:on|am|le|at|\\|)\\s.*|\\s*[|•·].*|\\s*\\(.*|\\s+[–—-]\\s.*");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;/]\\s*|\\s+(?:and|und|et|y|e|en|og|och|i|&)\\s+");
    private static final Pattern PERSON = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:von|van|de|der|da|di|del|la|le|al|bin|el) ){0,2}\\p{Lu}[\\p{L}.'’-]*){1,3}");
    /** Words of a function or a medium behind a name. */
    private static final Pattern ROLE = Pattern.compile(
            "(?iu)\\b(?:writer|reporter|editor|correspondent|columnist|contributor|producer|photographer|director|officer|manager|staff|news|press|journal|times|post|business|insider|international|network|magazine|tv|radio|politics|sports|redakteur(?:in)?|journalist(?:e|in)?|ap|cnn|afp|dpa)\\b");

    private static final Pattern NO_AUTHOR = Pattern.compile(
            "(?iu)^(?:admin(?:istrator|istrateur)?|web ?master|web ?editor|editor|editorial(?: team| staff)?|staff(?: writer| reporter)?|author|user|guest|root|default|anonymous|unknown|none|null|n/a|super ?user|wordpress|wp|redaktion|redaction|rédaction|redazione|test|contributor|site ?admin|view all posts.*|read more.*)$");
    private static final Pattern ADDRESS = Pattern.compile("@|://|www\\.|\\.(?:com|org|net|gov|de|fr|uk|eu|info)\\b");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    private final PageHead head;

    private PageAuthors(PageHead head) {
        this.head = head;
    }

    /** Returns the names, each once, in order. */
    public static List<String> of(PageHead head) {
        return sourced(head).stream().map(SourcedValue::value).toList();
    }

    static List<SourcedValue<String>> sourced(PageHead head) {
        var authors = new PageAuthors(head);
        return Stream.of(
                        authors.sound(From.JSON_LD, head.jsonLd().texts("author", List.of("name"))),
                        authors.sound(From.OPEN_GRAPH, authors.metas("article:author")),
                        authors.sound(
                                From.META,
                                authors.metas(
                                        "author",
                                        "dcterms.creator",
                                        "dc.creator",
                                        "parsely-author",
                                        "sailthru.author",
                                        "citation_author",
                                        "byl")),
                        authors.sound(From.MARKUP, authors.marked()))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Stream<String> metas(String... names) {
        return Stream.of(names).flatMap(head.metas()::named).map(SourcedValue::value);
    }

    private Stream<String> marked() {
        return head.page().select(MARKED).stream()
                .limit(MOST_ELEMENTS)
                .filter(element -> !PageDates.isOfOthers(element) && element.childNodeSize() <= MOST_CHILDREN)
                .map(PageAuthors::nameIn)
                .filter(text -> text.length() <= LONGEST_BYLINE);
    }

    private static String nameIn(Element element) {
        var name = element.selectFirst("[itemprop=name]");
        return name == null ? element.text() : name.text();
    }

    private List<SourcedValue<String>> sound(From from, Stream<String> written) {
        var sites = head.jsonLd().siteNames().collect(Collectors.toSet());
        metas("og:site_name", "application-name").forEach(sites::add);
        return written
                .map(Markup::words)
                .flatMap(text -> split(text).stream())
                .filter(name -> isName(name) && sites.stream().noneMatch(name::equalsIgnoreCase))
                .collect(Collectors.toMap(LowerCase::of, name -> name, (one, _) -> one, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST_AUTHORS)
                .map(name -> new SourcedValue<>(name, from))
                .toList();
    }

    /** Splits a byline into names; what is no list of people stays whole. */
    private static List<String> split(String byline) {
        if (byline.length() > LONGEST_BYLINE) {
            return List.of();
        }
        var plain = BY.matcher(byline).replaceFirst("");
        var names = plain.length() < byline.length() ? AFTER.matcher(plain).replaceFirst("") : plain;
        var parts = new ArrayList<String>();
        for (var part : SEPARATOR.split(names, -1)) {
            if (PERSON.matcher(part).matches()
                    && (parts.isEmpty() || !ROLE.matcher(part).find())) {
                parts.add(part);
            } else if (parts.isEmpty()) {
                return List.of(names.strip());
            }
        }
        return parts;
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && LETTERS.matcher(text).find()
                && !ADDRESS.matcher(text).find()
                && !NO_AUTHOR.matcher(text).matches();
    }
}
