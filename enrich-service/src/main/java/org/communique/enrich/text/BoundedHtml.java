package org.communique.enrich.text;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Parser of HTML with a limit of elements. A tag has three bytes as text and hundreds in memory, so a page of a few
 * megabytes could exhaust the heap. Long pages of news sites have some thousand elements.
 */
public final class BoundedHtml {

    private static final int MOST_TAGS = 50_000;
    /** Unclosed formatting is opened again in each paragraph: elements without a tag of their own. */
    private static final int MOST_ELEMENTS = 50_000;

    private BoundedHtml() {}

    /** Parses the beginning of a page, at most fifty thousand tags and elements. */
    public static Document parse(String html) {
        try (var parser = new StreamParser(Parser.htmlParser()).parse(beginning(html), "")) {
            var elements = parser.iterator();
            for (int parsed = 0; parsed < MOST_ELEMENTS && elements.hasNext(); parsed++) {
                InterruptionCheck.check();
                elements.next();
            }
            return parser.stop().document();
        }
    }

    /** Returns the text before the first tag beyond the limit. */
    static String beginning(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (++tags > MOST_TAGS) {
                return html.substring(0, at);
            }
        }
        return html;
    }
}
