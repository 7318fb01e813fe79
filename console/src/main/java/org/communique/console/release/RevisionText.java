package org.communique.console.release;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/**
 * Words of one revision as its source gave them, without markup, for comparison by people.
 *
 * @param headline empty without one
 * @param lead empty without one
 * @param text of the feed or push, by paragraph
 * @param page of the article page, by paragraph; its menus and the like are left out as far as its markup names them
 */
record RevisionText(String headline, String lead, List<String> text, List<String> page) {

    private static final int MAX_CHARACTERS = 300_000;
    private static final int MAX_PARAGRAPHS = 2_000;
    private static final int MAX_PARAGRAPH = 4_000;
    private static final String NOISE = "script,style,noscript,template,nav,header,footer,aside,form,svg,iframe";
    private static final String MAIN = "[itemprop=articleBody],article,main,[role=main]";
    private static final String BLOCKS = "h1,h2,h3,h4,h5,h6,p,li,dt,dd,blockquote,pre,td,th,figcaption";

    /** Words of a withdrawal: none. */
    static final RevisionText NONE = new RevisionText("", "", List.of(), List.of());

    /** Copies the lists. */
    RevisionText {
        text = List.copyOf(text);
        page = List.copyOf(page);
    }

    /** Returns the words of an event of {@code releases.raw}. */
    static RevisionText of(JsonNode event) {
        return new RevisionText(
                line(event.path("headline").asString("")),
                line(event.path("lead").asString("")),
                paragraphs(event.path("content")),
                paragraphs(event.path("page")));
    }

    private static String line(String text) {
        return cut(Jsoup.parseBodyFragment(cut(text, MAX_PARAGRAPH)).text(), MAX_PARAGRAPH);
    }

    private static List<String> paragraphs(JsonNode content) {
        var text = cut(content.path("text").asString(""), MAX_CHARACTERS);
        if (text.isBlank()) {
            return List.of();
        }
        return limited(
                "text/plain".equals(content.path("type").asString("")) ? lines(text) : blocks(Jsoup.parse(text)));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> blocks(Document document) {
        document.select(NOISE).remove();
        var main = document.selectFirst(MAIN);
        var root = main == null ? document.body() : main;
        var blocks = new ArrayList<String>();
        for (var block : root.select(BLOCKS)) {
            if (block.select(BLOCKS).size() == 1) {
                add(blocks, block);
            }
        }
        if (blocks.isEmpty()) {
            add(blocks, root);
        }
        return blocks;
    }

    private static void add(List<String> blocks, Element element) {
        var text = element.text().strip();
        if (!text.isEmpty()) {
            blocks.add(text);
        }
    }

    private static List<String> limited(List<String> paragraphs) {
        return paragraphs.stream()
                .limit(MAX_PARAGRAPHS)
                .map(paragraph -> cut(paragraph, MAX_PARAGRAPH))
                .toList();
    }

    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }
}
