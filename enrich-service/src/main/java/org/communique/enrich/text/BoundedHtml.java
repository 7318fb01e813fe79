package org.communique.enrich.text;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Parses HTML as browsers do, but no more of it than a page of words has: a tag takes three bytes to write and hundreds
 * to hold, so a page of a few megabytes could fill the memory of the service. The long ones of the news sites that we
 * know have some thousand elements.
 */
public final class BoundedHtml {

    private static final int MOST_TAGS = 50_000;
    /** Formatting that is never closed is opened anew in each paragraph: elements without a tag of their own. */
    private static final int MOST_ELEMENTS = 50_000;

    private BoundedHtml() {}

    /** The page, as far as its beginning has no more than fifty thousand tags and elements. */
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

    /** The text up to the first tag that is one too many. */
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
