package org.communique.ingest.format;

import org.communique.ingest.format.xml.XmlElement;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/** Says what a document is that is no feed. */
final class Sniffer {

    private static final int SHOWN = 40;

    private Sniffer() {}

    static String describe(JsonNode document) {
        return document.isArray() ? "a JSON array" : "a JSON object without a version of JSON Feed";
    }

    static String describe(XmlElement root, String text) {
        return root.name().equals("html") || looksLikeHtml(text)
                ? describePage(text)
                : "an XML document whose outermost element is '%s'".formatted(root.name());
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

    /** The beginning of a text, on one line. */
    static String shortened(String text) {
        String start = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return start.length() > SHOWN ? start.substring(0, SHOWN) + "…" : start;
    }

    private static boolean looksLikeHtml(String text) {
        String start = text.stripLeading();
        return start.regionMatches(true, 0, "<!doctype html", 0, 14) || start.regionMatches(true, 0, "<html", 0, 5);
    }

    private static String describePage(String text) {
        String title = Jsoup.parse(text).title();
        return title.isBlank() ? "an HTML page without a title" : "an HTML page titled \"%s\"".formatted(title);
    }
}
