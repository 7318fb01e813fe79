package org.communique.ingest.parse.atom;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.communique.contracts.release.Content;
import org.communique.ingest.parse.extension.HtmlContent;
import org.communique.ingest.parse.extension.MarkupRemover;
import org.communique.ingest.parse.xml.XmlElement;

/** Text and content constructs of Atom (RFC 4287, sections 3.1 and 4.1.3), with the modes of Atom 0.3. */
final class AtomText {

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

    /** Returns the content with its type; empty when it is blank, external, or no text. */
    static Optional<Content> content(XmlElement element) {
        return read(element).filter(content -> !content.text().isBlank());
    }

    private static Optional<Content> read(XmlElement element) {
        String type = element.attribute("type").orElse("text").toLowerCase(Locale.ROOT);
        if (element.attribute("mode").filter("base64"::equalsIgnoreCase).isPresent()) {
            return base64(element.text()).map(text -> ofType(type, text, element));
        }
        if (type.equals("xhtml") || type.equals("application/xhtml+xml") || element.holdsElements()) {
            return Optional.of(html(element.markup(), element));
        }
        if (isText(type)) {
            return Optional.of(ofType(type, element.text(), element));
        }
        // Any other media type is base64; text within is not for people.
        return Optional.empty();
    }

    private static boolean isText(String type) {
        return type.equals("text") || type.equals("html") || type.startsWith("text/") || type.equals("escaped");
    }

    private static Content ofType(String type, String text, XmlElement element) {
        return type.contains("html") ? html(text, element) : Content.plain(text);
    }

    private static Content html(String markup, XmlElement element) {
        return Content.html(HtmlContent.resolve(markup, element.base()));
    }

    private static Optional<String> base64(String text) {
        try {
            return Optional.of(new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
