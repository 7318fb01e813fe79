package org.communique.ingest.parse.xml;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Known XML namespaces, each with many spellings: http or https, with or without a trailing slash. */
public enum XmlNamespace {
    /** RSS in all its versions, mostly without a namespace. */
    RSS,
    /** Atom 0.3 and 1.0 (RFC 4287). */
    ATOM,
    /** {@code at:deleted-entry}, RFC 6721. */
    TOMBSTONES,
    /** Threading (RFC 4685). */
    THREADS,
    /** {@code content:encoded} of RSS 1.0. */
    CONTENT,
    /** Dublin Core elements 1.1. */
    DC,
    /** Dublin Core terms. */
    DCTERMS,
    /** Syndication: update frequency. */
    SY,
    /** Media RSS. */
    MEDIA,
    /** Podcasts: authors, summaries and keywords without another element. */
    ITUNES,
    /** Sitemaps 0.9 (sitemaps.org). */
    SITEMAP,
    /** Google's news extension of sitemaps. */
    NEWS,
    /** RDF, the frame of RSS 0.90 and 1.0. */
    RDF,
    /** HTML as XML. */
    XHTML,
    /** Unknown namespace. */
    OTHER;

    private static final Map<String, XmlNamespace> BY_NAME = Map.ofEntries(
            Map.entry("", RSS),
            Map.entry("purl.org/rss/1.0", RSS),
            Map.entry("purl.org/net/rss1.1", RSS),
            Map.entry("my.netscape.com/rdf/simple/0.9", RSS),
            Map.entry("channel.netscape.com/rdf/simple/0.9", RSS),
            Map.entry("my.netscape.com/publish/formats/rss-0.91.dtd", RSS),
            Map.entry("backend.userland.com/rss", RSS),
            Map.entry("backend.userland.com/rss2", RSS),
            Map.entry("blogs.law.harvard.edu/tech/rss", RSS),
            Map.entry("cyber.law.harvard.edu/rss", RSS),
            Map.entry("rssboard.org/rss-specification", RSS),
            Map.entry("w3.org/2005/atom", ATOM),
            Map.entry("purl.org/atom/ns", ATOM),
            Map.entry("purl.org/atompub/tombstones/1.0", TOMBSTONES),
            Map.entry("purl.org/syndication/thread/1.0", THREADS),
            Map.entry("purl.org/rss/1.0/modules/content", CONTENT),
            Map.entry("purl.org/dc/elements/1.0", DC),
            Map.entry("purl.org/dc/elements/1.1", DC),
            Map.entry("purl.org/rss/1.0/modules/dc", DC),
            Map.entry("purl.org/dc/terms", DCTERMS),
            Map.entry("purl.org/rss/1.0/modules/dcterms", DCTERMS),
            Map.entry("purl.org/rss/1.0/modules/syndication", SY),
            Map.entry("search.yahoo.com/mrss", MEDIA),
            Map.entry("itunes.com/dtds/podcast-1.0.dtd", ITUNES),
            Map.entry("rssboard.org/media-rss", MEDIA),
            Map.entry("sitemaps.org/schemas/sitemap/0.9", SITEMAP),
            Map.entry("google.com/schemas/sitemap/0.84", SITEMAP),
            Map.entry("google.com/schemas/sitemap/0.9", SITEMAP),
            Map.entry("google.com/schemas/sitemap-news/0.9", NEWS),
            Map.entry("w3.org/1999/02/22-rdf-syntax-ns", RDF),
            Map.entry("w3.org/1999/xhtml", XHTML));

    private static final Map<String, String> USUAL_PREFIXES = Map.ofEntries(
            Map.entry("atom", "http://www.w3.org/2005/Atom"),
            Map.entry("at", "http://purl.org/atompub/tombstones/1.0"),
            Map.entry("content", "http://purl.org/rss/1.0/modules/content/"),
            Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("sy", "http://purl.org/rss/1.0/modules/syndication/"),
            Map.entry("media", "http://search.yahoo.com/mrss/"),
            Map.entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
            Map.entry("news", "http://www.google.com/schemas/sitemap-news/0.9"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("thr", "http://purl.org/syndication/thread/1.0"),
            Map.entry("xhtml", "http://www.w3.org/1999/xhtml"));

    /** Returns the namespace of a URI. */
    static XmlNamespace of(String namespace) {
        String name = namespace.strip().toLowerCase(Locale.ROOT);
        int start = 0;
        if (name.startsWith("http://") || name.startsWith("https://")) {
            start = name.indexOf("//") + 2;
            start += name.startsWith("www.", start) ? 4 : 0;
        }
        int end = name.length();
        while (end > start && "/#".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        String address = name.substring(start, end);
        var known = BY_NAME.get(address);
        return known != null ? known : byForm(address);
    }

    /** Returns the namespace of a variant: drafts, versions of one's own, other hosts of the same document. */
    private static XmlNamespace byForm(String address) {
        if (address.startsWith("purl.org/atom/ns#")) {
            return ATOM;
        }
        if (address.startsWith("backend.userland.com/") || address.startsWith("blogs.law.harvard.edu/tech/rss")) {
            return RSS;
        }
        if (address.endsWith("/dtds/podcast-1.0.dtd")) {
            return ITUNES;
        }
        return address.endsWith("search.yahoo.com/mrss") || address.endsWith("rssboard.org/media-rss") ? MEDIA : OTHER;
    }

    /** Returns the namespace of an undeclared prefix, by convention. */
    static Optional<String> usuallyMeantBy(String prefix) {
        return Optional.ofNullable(USUAL_PREFIXES.get(prefix.toLowerCase(Locale.ROOT)));
    }
}
