package org.communique.ingest.parse.extension;

import java.net.URI;
import org.communique.ingest.text.LenientUrl;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Resolves relative URLs in {@code href} and {@code src} of HTML. It scans tags and attributes like an HTML tokeniser
 * (HTML, section 13.2.5) and changes nothing else: parsing and serialising, for a document to be parsed later anyway,
 * takes ten times as long.
 */
final class RelativeUrls {

    private static final String BLANKS = " \t\n\f\r";
    private static final String BETWEEN = BLANKS + "/";
    private static final int ROOM = 1_000;

    private final String html;
    private final URI base;
    private @Nullable StringBuilder resolved;
    private int copied;
    private int at;

    RelativeUrls(String html, URI base) {
        this.html = html;
        this.base = base;
    }

    String resolved() {
        for (at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
            at++;
            if (at < html.length() && Character.isLetter(html.charAt(at))) {
                tag();
            }
        }
        return resolved == null
                ? html
                : resolved.append(html, copied, html.length()).toString();
    }

    /** Matches from the name of a tag to its end, or to the next tag if it is unterminated. */
    private void tag() {
        skipName();
        for (skipOver(BETWEEN); at < html.length() && "<>".indexOf(html.charAt(at)) < 0; skipOver(BETWEEN)) {
            attribute();
        }
    }

    private void attribute() {
        int start = at++;
        skipName();
        String name = html.substring(start, at);
        skipOver(BLANKS);
        if (at < html.length() && html.charAt(at) == '=') {
            at++;
            skipOver(BLANKS);
            value(name.equalsIgnoreCase("href") || name.equalsIgnoreCase("src"));
        }
    }

    private void value(boolean isUrl) {
        char quote = at < html.length() ? html.charAt(at) : ' ';
        boolean quoted = quote == '"' || quote == '\'';
        int start = quoted ? at + 1 : at;
        int end = quoted ? html.indexOf(quote, start) : endOfBareValue(start);
        if (end < 0) {
            at = html.length();
            return;
        }
        if (isUrl) {
            url(start, end);
        }
        at = quoted ? end + 1 : end;
    }

    private void url(int start, int end) {
        String written = html.substring(start, end).strip();
        if (written.isEmpty() || written.charAt(0) == '#' || isAbsolute(written)) {
            return;
        }
        String reference = written.indexOf('&') < 0 ? written : Parser.unescapeEntities(written, true);
        LenientUrl.absolute(base, reference).ifPresent(url -> replace(start, end, escaped(url)));
    }

    /** Whether it begins with a scheme (RFC 3986, section 3.1). */
    private static boolean isAbsolute(String url) {
        int end = 0;
        while (end < url.length() && isOfScheme(url.charAt(end))) {
            end++;
        }
        return end > 0 && end < url.length() && url.charAt(end) == ':' && isLetter(url.charAt(0));
    }

    private static boolean isOfScheme(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || "+.-".indexOf(c) >= 0;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void replace(int start, int end, String url) {
        resolved = resolved == null ? new StringBuilder(html.length() + ROOM) : resolved;
        resolved.append(html, copied, start).append(url);
        copied = end;
    }

    /** Returns the attribute; {@link LenientUrl} leaves no quotation marks. */
    private static String escaped(String url) {
        return url.replace("&", "&amp;").replace("'", "&#39;");
    }

    private int endOfBareValue(int start) {
        int end = start;
        while (end < html.length() && html.charAt(end) != '>' && !Character.isWhitespace(html.charAt(end))) {
            end++;
        }
        return end;
    }

    private void skipName() {
        while (at < html.length() && "=/<>".indexOf(html.charAt(at)) < 0 && !Character.isWhitespace(html.charAt(at))) {
            at++;
        }
    }

    /** Returns the index of the first other character. */
    private void skipOver(String these) {
        while (at < html.length() && these.indexOf(html.charAt(at)) >= 0) {
            at++;
        }
    }
}
