package org.communique.enrich.extract.html.head;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.contracts.tag.Provenance.From;
import org.communique.enrich.extract.SourcedValue;
import org.communique.enrich.text.CleanText;
import org.communique.enrich.text.date.DateLine;
import org.communique.enrich.text.date.EmbargoNotice;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Dates of an unchanged page: from JSON-LD, else meta elements, else marked elements, else the first written date beside the
 * headline.
 */
final class PageDates {

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "published_time",
            "datepublished",
            "dcterms.issued",
            "dc.date.issued",
            "dcterms.date",
            "dc.date",
            "date",
            "dcterms.created",
            "dc.date.created",
            "dc.created",
            "datecreated",
            "pubdate",
            "pub_date",
            "publishdate",
            "publish-date",
            "publish_date",
            "publisheddate",
            "published-date",
            "published_date",
            "publication_date",
            "publication-date",
            "publicationdate",
            "originalpublicationdate",
            "parsely-pub-date",
            "sailthru.date",
            "citation_publication_date",
            "citation_online_date",
            "citation_date",
            "article.published",
            "article.created",
            "article_date_original",
            "cxenseparse:recs:publishtime",
            "cxenseparse:publishtime",
            "bt:pubdate",
            "shareaholic:article_published_time",
            "rbpubdate",
            "vr:published_time",
            "release_date",
            "releasedate",
            "displaydate",
            "ptime",
            "prism.publicationdate",
            "created");

    private static final List<String> UPDATED = List.of(
            "article:modified_time",
            "og:updated_time",
            "og:article:modified_time",
            "datemodified",
            "dcterms.modified",
            "dc.date.modified",
            "dc.modified",
            "article.updated",
            "modified",
            "lastmod",
            "last-modified",
            "updated_time",
            "revision_date");

    /** Blocks about other releases, or by other people. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?i)comment|related|sidebar|side-bar|widget|teaser|recent|latest|popular|trending|recommend|more-news|newsletter|card-list|archive|calendar");

    private static final Pattern PUBLICATION = Pattern.compile(
            "(?i)publish|pubdate|pub-date|entry-date|post-date|posted|article-date|release-date|dateline|timestamp");
    private static final Pattern UPDATE = Pattern.compile("(?i)updat|modif");
    private static final Pattern DATE_NAME = Pattern.compile(
            "(?i)date|time|publish|posted|byline|meta|stamp|datum|fecha|info|details|subline|kicker|dateline");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

    private static final int MOST_ELEMENTS = 4_000;
    private static final int MOST_TIMES = 100;
    private static final int MOST_PARENTS = 12;
    private static final int LONGEST_LINE = 140;
    /** Most children of an embargo notice. */
    private static final int MAX_NOTICE_CHILDREN = 20;

    private static final int IN_PLACE = 2;
    private static final int NAMED = 4;

    private final PageHead head;
    private final Document page;
    private final ZoneId zone;
    private final boolean embargoed;

    /** @param embargoed whether the page has an embargo notice: a written date may be its moment */
    PageDates(PageHead head, ZoneId zone, boolean embargoed) {
        this.head = head;
        this.embargoed = embargoed;
        this.page = head.page();
        this.zone = zone;
    }

    /** Returns the time of publication. */
    Optional<SourcedValue<Instant>> published() {
        return jsonLd("datePublished")
                .or(() -> metas(PUBLISHED))
                .or(() -> jsonLd("dateCreated"))
                .or(() -> marked("[itemprop~=datePublished]"))
                .or(this::time)
                .or(() -> marked("abbr.published, abbr[title].date, .published[title], .dt-published"))
                .or(() -> embargoed ? Optional.empty() : written());
    }

    /** Returns the time of the last change. */
    Optional<SourcedValue<Instant>> updated() {
        return jsonLd("dateModified").or(() -> metas(UPDATED)).or(() -> marked("[itemprop~=dateModified]"));
    }

    /** Returns a date in a meta element. */
    Optional<SourcedValue<Instant>> meta(String name) {
        return metas(List.of(name));
    }

    private Optional<SourcedValue<Instant>> jsonLd(String property) {
        return head.jsonLd().value(property).flatMap(this::parse).map(date -> new SourcedValue<>(date, From.JSON_LD));
    }

    private Optional<SourcedValue<Instant>> metas(List<String> names) {
        return names.stream()
                .flatMap(name -> head.metas().namedOrEquivalent(name))
                .flatMap(found -> found.flatMap(this::parse).stream())
                .findFirst();
    }

    private Optional<SourcedValue<Instant>> marked(String selector) {
        return page.select(selector).stream()
                .limit(MOST_TIMES)
                .filter(element -> !isOfOthers(element))
                .flatMap(element -> date(element).stream())
                .findFirst()
                .map(date -> new SourcedValue<>(date, From.MARKUP));
    }

    /** Returns the date of the time element most likely about the release: by its name, or its place in an article. */
    private Optional<SourcedValue<Instant>> time() {
        var times = page.select("time").stream()
                .limit(MOST_TIMES)
                .filter(time ->
                        !isOfOthers(time) && !isInNotice(time) && date(time).isPresent())
                .toList();
        var best = times.stream().filter(time -> points(time) > 0).max(Comparator.comparingInt(PageDates::points));
        return best.or(() -> times.size() == 1 ? Optional.of(times.getFirst()) : Optional.empty())
                .flatMap(this::date)
                .map(date -> new SourcedValue<>(date, From.MARKUP));
    }

    private static int points(Element time) {
        var names = time.className() + " " + time.attr("itemprop") + " " + parentNames(time);
        int points = time.hasAttr("pubdate") || PUBLICATION.matcher(names).find() ? NAMED : 0;
        points += isInside(time, "article", "main", "header") ? IN_PLACE : 0;
        return points
                - (UPDATE.matcher(time.className() + time.attr("itemprop")).find() ? NAMED : 0);
    }

    private static String parentNames(Element element) {
        var parent = element.parent();
        return parent == null ? "" : parent.className() + " " + parent.id();
    }

    private static boolean isInside(Element element, String... names) {
        int depth = 0;
        for (var around = element.parent(); around != null && depth < MOST_PARENTS; around = around.parent()) {
            if (List.of(names).contains(around.normalName())) {
                return true;
            }
            depth++;
        }
        return false;
    }

    /** Tells whether an element belongs to comments, other releases or the navigation. */
    static boolean isOfOthers(Element element) {
        int depth = 0;
        for (var around = element; around != null && depth < MOST_PARENTS; around = around.parent()) {
            var name = around.normalName();
            if (name.equals("nav") || name.equals("aside") || name.equals("body")) {
                return !name.equals("body");
            }
            if (!name.equals("article")
                    && !name.equals("main")
                    && OTHERS.matcher(around.className() + " " + around.id()).find()) {
                return true;
            }
            depth++;
        }
        return false;
    }

    private static boolean isInNotice(Element time) {
        var around = time.parent();
        return around != null
                && around.childNodeSize() <= MAX_NOTICE_CHILDREN
                && EmbargoNotice.in(CleanText.line(around.text())).isPresent();
    }

    private Optional<Instant> date(Element element) {
        return Stream.of("datetime", "content", "title", "data-datetime", "data-date")
                .map(element::attr)
                .filter(value -> !value.isBlank())
                .flatMap(value -> parse(value).stream())
                .findFirst()
                .or(() -> writtenIn(element.childNodeSize() <= MAX_NOTICE_CHILDREN ? element.text() : ""));
    }

    private Optional<Instant> parse(String text) {
        return MachineDate.parse(text, zone).or(() -> writtenIn(text));
    }

    private Optional<Instant> writtenIn(String text) {
        return find(text).map(line -> line.dates(zone).published());
    }

    /** Returns a date of publication in a short text. */
    private Optional<DateLine> find(String text) {
        return text.length() > LONGEST_LINE || !YEAR.matcher(text).find()
                ? Optional.empty()
                : DateLine.find(CleanText.line(text), language())
                        .filter(line -> line.kind() == DateLine.Kind.PUBLISHED);
    }

    private String language() {
        return page.getElementsByTag("html").attr("lang");
    }

    /** Returns the first written date below the headline, else the last one above it, in a short line about it. */
    private Optional<SourcedValue<Instant>> written() {
        var above = new ArrayList<Instant>();
        boolean below = false;
        int elements = 0;
        for (var element : page.body().getAllElements()) {
            if (++elements > MOST_ELEMENTS) {
                break;
            }
            below |= element.nameIs("h1");
            var date = writtenBeside(element);
            if (date.isPresent() && below) {
                return Optional.of(new SourcedValue<>(date.get(), From.MARKUP));
            }
            date.ifPresent(above::add);
        }
        return above.isEmpty() ? Optional.empty() : SourcedValue.of(From.MARKUP, above.getLast());
    }

    private Optional<Instant> writtenBeside(Element element) {
        var own = element.childNodeSize() > MAX_NOTICE_CHILDREN ? "" : element.ownText();
        if (own.length() > LONGEST_LINE || !YEAR.matcher(own).find()) {
            return Optional.empty();
        }
        var line = find(own);
        boolean about = line.isPresent()
                && (line.get().labelled()
                        || !DateLine.read(own).isEmpty()
                        || DATE_NAME
                                .matcher(element.className() + " " + parentNames(element))
                                .find());
        return about && !isOfOthers(element) && !isInside(element, "footer", "td") && !isInNotice(element)
                ? Optional.ofNullable(line.get().dates(zone).published())
                : Optional.empty();
    }
}
