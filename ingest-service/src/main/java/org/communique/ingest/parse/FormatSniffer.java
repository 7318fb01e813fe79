package org.communique.ingest.parse;

import java.util.regex.Pattern;
import org.communique.ingest.parse.item.Excerpt;
import org.communique.ingest.parse.xml.XmlElement;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/** Describes a document that is no feed. */
final class FormatSniffer {

    private static final int SHOWN = 40;
    /** Patterns of the title of a page, and of a phrase. */
    private static final int HEAD = 100_000;

    private static final int TITLE = 200;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private FormatSniffer() {}

    static String describe(JsonNode document) {
        return document.isArray() ? "a JSON array" : "a JSON object without a version of JSON Feed";
    }

    static String describe(XmlElement root, String text) {
        return root.name().equals("html") || looksLikeHtml(text)
                ? describePage(text)
                : "an XML document whose outermost element is '%s'".formatted(shortened(root.name()));
    }

    static String describe(String text) {
        if (text.isBlank()) {
            return "an empty body";
        }
        if (looksLikeHtml(text)) {
            return describePage(text);
        }
        return text.startsWith("<")
                ? "XML without any element"
                : "neither XML nor JSON, but '%s'".formatted(shortened(text));
    }

    /** Returns the beginning of a text, on one line. */
    static String shortened(String text) {
        String head = Excerpt.cut(text.strip(), TITLE);
        return Excerpt.of(BLANKS.matcher(head).replaceAll(" "), SHOWN);
    }

    private static boolean looksLikeHtml(String text) {
        String start = text.stripLeading();
        return start.regionMatches(true, 0, "<!doctype html", 0, 14) || start.regionMatches(true, 0, "<html", 0, 5);
    }

    private static String describePage(String text) {
        String title = Excerpt.of(Jsoup.parse(Excerpt.cut(text, HEAD)).title(), TITLE);
        return title.isBlank() ? "an HTML page without a title" : "an HTML page titled \"%s\"".formatted(title);
    }
}
