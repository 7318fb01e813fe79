package org.communique.ingest.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.communique.contracts.release.Content;
import org.communique.ingest.text.HtmlParser;
import org.communique.ingest.text.NodeBudget;
import org.communique.ingest.text.TooManyNodesException;
import org.communique.kit.charset.TextDecoder;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Fetched article page. */
public final class ArticlePage {

    private static final Pattern HTML_TYPE = Pattern.compile("(?:text/html|application/xhtml\\+xml)\\b.*");

    private final String html;
    private final URI url;

    private ArticlePage(String html, URI url) {
        this.html = html;
        this.url = url;
    }

    /**
     * Reads a page.
     *
     * @param contentType the HTTP header; null without one: then the body decides
     * @param url the URL of the page, after redirects
     * @return empty for anything but HTML: a PDF, an image
     */
    public static Optional<ArticlePage> read(byte[] body, @Nullable String contentType, URI url) {
        if (contentType != null && !mayBeHtml(contentType)) {
            return Optional.empty();
        }
        String html = TextDecoder.decode(body, contentType).text();
        boolean claimed = contentType != null && isHtml(contentType);
        boolean isHtml = claimed ? !html.isBlank() : HtmlParser.isPage(html);
        return isHtml ? Optional.of(new ArticlePage(html, url)) : Optional.empty();
    }

    /**
     * Returns the page with nothing in its body but the elements of a publisher's selector; the head stays, for dates and
     * language. Without such an element, as after a redesign, it is the whole page.
     *
     * @param selector a CSS selector of jsoup; null for the whole page
     */
    ArticlePage cutTo(@Nullable String selector) {
        if (selector == null) {
            return this;
        }
        return read(document -> cut(document, selector))
                .map(cut -> new ArticlePage(cut, url))
                .orElse(this);
    }

    private static @Nullable String cut(Document document, String selector) {
        var found = document.select(selector);
        if (found.isEmpty() || !found.hasText()) {
            return null;
        }
        document.outputSettings().prettyPrint(false);
        document.body().empty().appendChildren(outermost(found));
        return document.outerHtml();
    }

    /** Returns the elements that are not within another one. */
    private static List<Element> outermost(List<Element> found) {
        var outermost = new ArrayList<Element>();
        for (var element : found) {
            if (outermost.isEmpty() || !isWithin(outermost.getLast(), element)) {
                outermost.add(element);
            }
        }
        return outermost.stream().map(Element::clone).toList();
    }

    private static boolean isWithin(Element around, Element element) {
        var parent = element.parent();
        while (parent != null && !parent.equals(around)) {
            parent = parent.parent();
        }
        return parent != null;
    }

    /** Reads from the tree of the page; empty without a result, or without room for the tree. */
    private Optional<String> read(Function<Document, @Nullable String> reader) {
        try {
            return HtmlParser.read(
                    html, url.toString(), NodeBudget.TREE, document -> Optional.ofNullable(reader.apply(document)));
        } catch (TooManyNodesException e) {
            return Optional.empty();
        }
    }

    /** Returns a page from its {@link #content()}. */
    public static ArticlePage of(Content html, URI url) {
        return new ArticlePage(html.text(), url);
    }

    /** Returns all words, those of the title and the boilerplate too. */
    public String allText() {
        return HtmlParser.text(html, NodeBudget.TREE);
    }

    /** Returns the URL of the page, after redirects. */
    public URI url() {
        return url;
    }

    /** Returns the page as fetched, decoded. */
    public Content content() {
        return Content.html(html);
    }

    /**
     * Returns the plain words of the release, paragraphs separated by a blank line; blank when they are not found, or the
     * page has too many elements. They stay the same while menus, related links, counters, dates and notices around them
     * change, so rather a paragraph too few than one too many: for the detection of revisions, not for reading.
     */
    public Content text() {
        return Content.plain(read(ArticleMainText::of).orElse(""));
    }

    private static boolean mayBeHtml(String contentType) {
        String type = contentType.strip().toLowerCase(Locale.ROOT);
        return isHtml(type)
                || type.isEmpty()
                || type.startsWith("text/plain")
                || type.startsWith("application/octet-stream")
                || type.contains("xml");
    }

    private static boolean isHtml(String contentType) {
        return HTML_TYPE.matcher(contentType.strip().toLowerCase(Locale.ROOT)).matches();
    }
}
