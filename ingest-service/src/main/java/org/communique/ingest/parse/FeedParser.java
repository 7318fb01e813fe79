package org.communique.ingest.parse;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.communique.ingest.parse.atom.AtomFeed;
import org.communique.ingest.parse.html.ListingPage;
import org.communique.ingest.parse.html.Selectors;
import org.communique.ingest.parse.item.FeedDocument;
import org.communique.ingest.parse.item.ParseProblems;
import org.communique.ingest.parse.json.BrokenJson;
import org.communique.ingest.parse.json.JsonFeed;
import org.communique.ingest.parse.rss.RssFeed;
import org.communique.ingest.parse.sitemap.Sitemap;
import org.communique.ingest.parse.xml.XmlFeed;
import org.communique.ingest.parse.xml.XmlReader;
import org.communique.ingest.text.JsonParser;
import org.communique.ingest.text.TooManyNodesException;
import org.communique.kit.charset.DecodedText;
import org.communique.kit.charset.TextDecoder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Parser of feed documents: RSS in all its versions, Atom, JSON Feed, sitemaps, and HTML pages with configured
 * selectors. The format is detected by the content, never by the content type, which is wrong too often. Broken
 * documents are parsed as far as possible; their problems are in {@link FeedDocument#problems()}.
 *
 * <p>Safe for concurrent use; documents parsed concurrently have 12 MB together at most.
 */
public final class FeedParser {

    /** Bytes of documents parsed concurrently: a tree takes some ten times the memory of its document. */
    private static final int LARGEST = 12 * 1024 * 1024;

    /** Warnings of a broken script before the XML. */
    private static final Pattern PREAMBLE = Pattern.compile(
            "(?is)\\A(?!\\s*<(?:[!?]|html|rss|feed|rdf|channel|entry|[\\w.-]{1,30}:|urlset|sitemapindex))"
                    + ".{1,2000}?(?=<(?:\\?xml|rss|feed|rdf:rdf|urlset|sitemapindex)[\\s>])");

    private final Semaphore room = new Semaphore(LARGEST, true);

    /**
     * Parses a document.
     *
     * @param contentType the HTTP header, for its charset only; null when there is none
     * @param base URL of the document, after redirects; base of its relative URLs
     * @throws NotAFeedException when it is no feed; the message describes the document
     */
    public FeedDocument parse(byte[] body, @Nullable String contentType, URI base) throws NotAFeedException {
        return parse(body, contentType, base, null);
    }

    /**
     * Parses a document that may be an HTML page.
     *
     * @param selectors for the page; null when the document has to be a feed
     */
    public FeedDocument parse(byte[] body, @Nullable String contentType, URI base, @Nullable Selectors selectors)
            throws NotAFeedException {
        int weight = Math.clamp(body.length, 1, LARGEST);
        room.acquireUninterruptibly(weight);
        try {
            return orSaysThatItIsEmpty(decoded(TextDecoder.decode(body, contentType), base, selectors));
        } catch (TooManyNodesException e) {
            throw new NotAFeedException(e);
        } finally {
            room.release(weight);
        }
    }

    /** Adds a problem when there is nothing in it: a feed that is empty by mistake is healthy otherwise. */
    private static FeedDocument orSaysThatItIsEmpty(FeedDocument document) {
        boolean empty = document.items().isEmpty()
                && document.tombstones().isEmpty()
                && document.parts().isEmpty()
                && document.problems().isEmpty();
        return empty ? document.withProblems(List.of("no items (expected: at least one)")) : document;
    }

    private static FeedDocument decoded(DecodedText decoded, URI base, @Nullable Selectors selectors)
            throws NotAFeedException, TooManyNodesException {
        var problems = new ParseProblems();
        problems.addAll(decoded.problems());
        String text = withoutPreamble(decoded.text(), problems);
        return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case '{', '[' -> json(text, base, problems);
            case '<' ->
                selectors != null && selectors.isListing() && ListingPage.is(text)
                        ? ListingPage.parse(text, base, selectors, problems)
                        : xml(text, base, problems);
            default -> throw new NotAFeedException(FormatSniffer.describe(text));
        };
    }

    private static String withoutPreamble(String text, ParseProblems problems) {
        var preamble = PREAMBLE.matcher(text);
        if (!preamble.find()) {
            return text.stripLeading();
        }
        problems.add("something before the feed (expected: nothing): '%s'"
                .formatted(FormatSniffer.shortened(preamble.group())));
        return text.substring(preamble.end());
    }

    private static FeedDocument json(String text, URI base, ParseProblems problems)
            throws NotAFeedException, TooManyNodesException {
        try {
            return json(JsonParser.parse(text), base, problems);
        } catch (JacksonException e) {
            var place = e.getLocation();
            if (place == null) {
                throw new NotAFeedException("JSON that is broken");
            }
            String found =
                    "JSON that is broken in line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
            int end = place.getCharOffset() < 0 ? text.length() : (int) Math.min(place.getCharOffset(), text.length());
            String whole = BrokenJson.upToLastItem(text, end).orElseThrow(() -> new NotAFeedException(found));
            problems.add(found + "; what is unfinished is left out");
            return healed(whole, found, base, problems);
        }
    }

    private static FeedDocument healed(String json, String found, URI base, ParseProblems problems)
            throws NotAFeedException, TooManyNodesException {
        try {
            var document = json(JsonParser.parse(json), base, problems);
            return document.with(document.items(), true, document.problems());
        } catch (JacksonException e) {
            throw new NotAFeedException(found);
        }
    }

    private static FeedDocument json(JsonNode document, URI base, ParseProblems problems) throws NotAFeedException {
        if (!JsonFeed.is(document)) {
            throw new NotAFeedException(FormatSniffer.describe(document));
        }
        return JsonFeed.parse(document, base, problems);
    }

    private static FeedDocument xml(String text, URI base, ParseProblems problems)
            throws NotAFeedException, TooManyNodesException {
        var parts = XmlReader.parse(text, base);
        if (parts.isEmpty()) {
            throw new NotAFeedException(FormatSniffer.describe(text));
        }
        problems.addAll(parts.get().problems());
        return feed(parts.get(), text, problems);
    }

    private static FeedDocument feed(XmlFeed parts, String text, ParseProblems problems) throws NotAFeedException {
        if (RssFeed.is(parts.root())) {
            return RssFeed.parse(parts, problems);
        }
        if (AtomFeed.is(parts.root())) {
            return AtomFeed.parse(parts, problems);
        }
        if (Sitemap.is(parts.root())) {
            return Sitemap.parse(parts, problems);
        }
        throw new NotAFeedException(FormatSniffer.describe(parts.root(), text));
    }
}
