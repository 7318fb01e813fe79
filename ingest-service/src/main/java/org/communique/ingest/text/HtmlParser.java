package org.communique.ingest.text;

import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parser of untrusted HTML, within a budget of nodes; jsoup limits the depth. */
public final class HtmlParser {

    private static final int SMALL = 50_000;
    private static final int LARGEST = 10_000_000;
    private static final Semaphore ROOM = new Semaphore(LARGEST, true);
    private static final int START = 100;
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z!][^<>]*+>?");
    private static final Pattern PAGE =
            Pattern.compile("<(?:!doctype\\s++html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);

    private HtmlParser() {}

    /**
     * Returns the page as a tree.
     *
     * @param base URL of the page, for its relative URLs
     * @param most maximum number of nodes
     * @throws TooManyNodesException when it would have more
     */
    public static Document parse(String html, String base, int most) throws TooManyNodesException {
        new NodeBudget(most).spendOn(html);
        return Jsoup.parse(html, base);
    }

    /**
     * Returns the result of a reader on a page. Pages parsed concurrently have ten million characters together at most,
     * so a large one waits.
     *
     * @param most maximum number of nodes
     * @param reader reads the tree and keeps no part of it
     * @throws TooManyNodesException when it would have more
     */
    public static <T> T read(String html, String base, int most, Function<Document, T> reader)
            throws TooManyNodesException {
        int weight = html.length() <= SMALL ? 0 : Math.min(html.length(), LARGEST);
        ROOM.acquireUninterruptibly(weight);
        try {
            return reader.apply(parse(html, base, most));
        } finally {
            ROOM.release(weight);
        }
    }

    /**
     * Returns the text of a page or fragment; with too many nodes for a tree, the text between its tags.
     *
     * @param most maximum number of nodes of the tree
     */
    public static String text(String html, int most) {
        try {
            return read(html, "", most, Document::text);
        } catch (TooManyNodesException e) {
            return Parser.unescapeEntities(TAG.matcher(html).replaceAll(" "), false);
        }
    }

    /** Whether a document is an HTML page, by its beginning; an XML declaration and comments may come before it. */
    public static boolean isPage(String text) {
        int at = afterBlanks(text, 0);
        if (text.startsWith("<?xml", at)) {
            int end = text.indexOf('>', at);
            at = end < 0 ? text.length() : afterBlanks(text, end + 1);
        }
        while (text.startsWith("<!--", at)) {
            int end = text.indexOf("-->", at + 2);
            at = end < 0 ? text.length() : afterBlanks(text, end + 3);
        }
        return PAGE.matcher(text)
                .region(at, Math.min(text.length(), at + START))
                .lookingAt();
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
