package org.communique.ingest.parse.atom;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.communique.contracts.release.Content;
import org.communique.ingest.parse.extension.HtmlContent;
import org.communique.ingest.parse.extension.MarkupRemover;
import org.communique.ingest.parse.item.Excerpt;
import org.communique.ingest.parse.item.ParseProblems;
import org.communique.ingest.parse.xml.XmlElement;
import org.jsoup.parser.Parser;

/**
 * Text and content constructs of Atom (RFC 4287, sections 3.1 and 4.1.3), with the modes of Atom 0.3. A type that is
 * neither a construct nor a media type loses no text: markup is HTML, all else is plain.
 */
final class AtomText {

    private static final Set<String> CONSTRUCTS = Set.of("text", "html", "xhtml", "escaped", "xml");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

    /** Markup escaped twice. */
    private static final Pattern ESCAPED_TAG =
            Pattern.compile("(?i)\\s*&lt;(?:p|div|br|ul|ol|table|h[1-6])(?:\\s|/|&gt;)");

    /** Lines of base64 without a blank between words. */
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\r\\n]{24,}={0,2}\\s*");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int QUANTUM = 4;
    private static final int SHOWN = 60;

    private AtomText() {}

    /** Returns the text on one line, without markup: publishers often declare text and mean HTML. */
    static Optional<String> plain(XmlElement element) {
        return content(element).flatMap(content -> MarkupRemover.ofPossibleHtml(content.text()));
    }

    /** Returns the text as HTML. */
    static Optional<String> html(XmlElement element) {
        return content(element).map(content -> switch (content.type()) {
            case PLAIN -> MarkupRemover.toHtml(content.text());
            case HTML -> content.text();
        });
    }

    /** Returns the content with its type; empty when it is blank, external, or no text. Reports an unknown type. */
    static Optional<Content> content(XmlElement element, String where, ParseProblems problems) {
        String type = type(element);
        if (type.indexOf('/') < 0 && !CONSTRUCTS.contains(type)) {
            problems.add("%s: %s of type '%s' (expected: text, html, xhtml or a media type)"
                    .formatted(where, element.name(), Excerpt.of(type, SHOWN)));
        }
        return content(element);
    }

    private static Optional<Content> content(XmlElement element) {
        return read(element).filter(content -> !content.text().isBlank());
    }

    private static Optional<Content> read(XmlElement element) {
        String type = type(element);
        if (element.attribute("mode").filter("base64"::equalsIgnoreCase).isPresent()) {
            return base64(element.text()).map(text -> ofType(type, text, element));
        }
        if (type.equals("xhtml") || type.equals("application/xhtml+xml") || element.holdsElements()) {
            return Optional.of(html(element.markup(), element));
        }
        String text = element.text();
        if (isText(type)) {
            String decoded = looksLikeBase64(text) ? base64(text).orElse(text) : text;
            return Optional.of(ofType(type, decoded, element));
        }
        // Any other media type is base64: text of a kind that is not said, or none for people.
        return base64(text).map(decoded -> ofType(type, decoded, element));
    }

    private static String type(XmlElement element) {
        return element.attribute("type").orElse("text").toLowerCase(Locale.ROOT);
    }

    private static boolean isText(String type) {
        return type.indexOf('/') < 0 || type.startsWith("text/") || type.endsWith("/xml") || type.endsWith("+xml");
    }

    private static Content ofType(String type, String text, XmlElement element) {
        boolean said = type.equals("text") || type.startsWith("text/");
        if (type.contains("html") || (!said && TAG.matcher(text).find())) {
            return html(text, element);
        }
        return Content.plain(text);
    }

    private static Content html(String markup, XmlElement element) {
        boolean escapedTwice =
                markup.indexOf('<') < 0 && ESCAPED_TAG.matcher(markup).lookingAt();
        String html = escapedTwice ? Parser.unescapeEntities(markup, false) : markup;
        return Content.html(HtmlContent.resolve(html, element.base()));
    }

    private static boolean looksLikeBase64(String text) {
        return BASE64.matcher(text).matches()
                && BLANKS.matcher(text).replaceAll("").length() % QUANTUM == 0;
    }

    /** Decodes text in UTF-8; empty when it is none. */
    private static Optional<String> base64(String text) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean readable = decoded.chars().noneMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
            return readable ? Optional.of(decoded) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
