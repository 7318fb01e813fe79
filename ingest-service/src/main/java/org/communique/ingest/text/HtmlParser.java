package org.communique.ingest.text;

import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses HTML from outside, within a budget of nodes; how deep they nest, jsoup bounds. */
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
     * The page as a tree.
     *
     * @param base what its relative URLs are relative to
     * @param most how many nodes it may have
     * @throws TooManyNodesException when it would have more
     */
    public static Document parse(String html, String base, int most) throws TooManyNodesException {
        new NodeBudget(most).spendOn(html);
        return Jsoup.parse(html, base);
    }

    /**
     * What a reader finds in a page. Pages that are read at the same time are ten million characters together at most, so
     * a large one waits.
     *
     * @param most how many nodes it may have
     * @param reader reads the tree and keeps nothing of it
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
     * The words of a page or of a fragment of one. Where it has too many nodes for a tree, everything between tags is
     * words.
     *
     * @param most how many nodes the tree may have
     */
    public static String text(String html, int most) {
        try {
            return read(html, "", most, Document::text);
        } catch (TooManyNodesException e) {
            return Parser.unescapeEntities(TAG.matcher(html).replaceAll(" "), false);
        }
    }

    /** Whether a document is an HTML page, by its beginning: there may be an XML declaration and comments before it. */
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
