package org.communique.ingest.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Lenient parser of URLs: with blanks, umlauts, brackets, a host in its own script. Characters outside RFC 3986 are
 * percent-encoded; existing escapes stay.
 *
 * <p>A result is a URL of the web: http or https, a host, a port up to 65,535, at most 8,000 characters. Every link
 * from outside passes here, so that no {@code javascript:}, {@code data:} or {@code file:} goes any further.
 */
public final class LenientUrl {

    /** Limit below the longest keyword of the index; browsers and servers give up earlier. */
    private static final int LONGEST = 8_000;

    /** Limit of host names (RFC 1035, section 2.3.4); their conversion takes time by the square. */
    private static final int LONGEST_HOST = 253;

    private static final int LAST_PORT = 65_535;
    private static final int PORT_DIGITS = 5;

    private static final String PLAIN = "-._~:/?@!$&'()*+,;=";
    private static final String HEX = "0123456789abcdefABCDEF";
    private static final String LINE_BREAKS = "\t\n\r";
    private static final HexFormat UPPER = HexFormat.of().withUpperCase();

    private LenientUrl() {}

    /** Parses an absolute URL; empty when the text is none of the web. */
    public static Optional<URI> parse(String text) {
        return read(text).filter(LenientUrl::isWeb);
    }

    /** Parses an absolute URI of any scheme, to report its problem; empty when the text is none. */
    static Optional<URI> parseAny(String text) {
        return read(text).filter(URI::isAbsolute);
    }

    /**
     * Resolves a reference in a document at {@code base} (RFC 3986, section 5); empty when the result is no URL of the
     * web.
     */
    public static Optional<URI> resolve(URI base, String reference) {
        return read(reference).map(uri -> resolve(base, uri)).filter(LenientUrl::isWeb);
    }

    /**
     * Resolves like {@link #resolve(URI, String)}, as text; without parsing for a mere path within the site, the usual
     * case.
     */
    public static Optional<String> absolute(URI base, String reference) {
        return isMerePath(reference) && isWeb(base) && isShort(base.getRawAuthority() + reference)
                ? Optional.of(base.getScheme() + "://" + base.getRawAuthority() + reference)
                : resolve(base, reference).map(URI::toString);
    }

    /** Whether it is a path from the root without anything to encode or normalise. */
    private static boolean isMerePath(String text) {
        return text.startsWith("/") && isPlain(text) && !text.contains("//") && !text.contains("/.");
    }

    private static Optional<URI> read(String text) {
        String stripped = text.strip();
        if (!isShort(stripped)) {
            return Optional.empty();
        }
        String clean = isPlain(stripped) ? stripped : encode(withAsciiHost(withoutLineBreaks(stripped)));
        try {
            return Optional.of(new URI(clean));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isShort(String url) {
        return url.length() <= LONGEST;
    }

    private static boolean isWeb(URI url) {
        return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                && url.getRawAuthority() != null
                && isShort(url.toString())
                && hasPossiblePort(url.getRawAuthority())
                && hasPossibleHost(url.getRawAuthority());
    }

    /** Whether there is a host of letters and digits, or an address in brackets: {@link URI} accepts any text. */
    private static boolean hasPossibleHost(String authority) {
        int start = authority.lastIndexOf('@') + 1;
        if (authority.startsWith("[", start)) {
            return authority.indexOf(']', start) > start + 1;
        }
        int end = firstOf(":", authority, start, authority.length());
        return end > start
                && authority
                        .substring(start, end)
                        .chars()
                        .allMatch(c -> isAsciiLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
    }

    /** Whether the port is valid: {@link URI} accepts 99999, and a socket does not. */
    private static boolean hasPossiblePort(String authority) {
        int colon = authority.lastIndexOf(':');
        if (colon < authority.lastIndexOf('@') || colon < authority.lastIndexOf(']')) {
            return true;
        }
        String port = colon < 0 ? "" : authority.substring(colon + 1);
        return port.length() <= PORT_DIGITS
                && port.chars().allMatch(c -> c >= '0' && c <= '9')
                && (port.isEmpty() || Integer.parseInt(port) <= LAST_PORT);
    }

    /** Whether nothing has to be encoded, the usual case. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isAsciiLetterOrDigit(c) && PLAIN.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAsciiLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /**
     * Resolves like {@link URI#resolve(URI)}, which follows an older RFC and gets an empty path wrong on either side.
     */
    private static URI resolve(URI base, URI reference) {
        if (base.isOpaque() || reference.isAbsolute() || reference.getRawAuthority() != null) {
            return base.resolve(reference);
        }
        if (!reference.getRawPath().isEmpty()) {
            return (base.getRawPath().isEmpty() ? base.resolve("/") : base).resolve(reference);
        }
        String all = base.toString();
        if (reference.getRawQuery() != null) {
            return URI.create(upTo(upTo(all, '#'), '?') + reference);
        }
        return reference.getRawFragment() == null ? base : URI.create(upTo(all, '#') + reference);
    }

    private static String upTo(String text, char end) {
        int index = text.indexOf(end);
        return index < 0 ? text : text.substring(0, index);
    }

    private static String withoutLineBreaks(String text) {
        var line = new StringBuilder(text.length());
        text.chars().filter(c -> LINE_BREAKS.indexOf(c) < 0).forEach(c -> line.append((char) c));
        return line.toString();
    }

    private static String withAsciiHost(String text) {
        int start = text.indexOf("://") + 3;
        if (start < 3 || !isScheme(text, start - 3)) {
            return text;
        }
        int end = firstOf("/?#", text, start, text.length());
        int host = Math.max(start, text.lastIndexOf('@', end - 1) + 1);
        int hostEnd = firstOf(":[]", text, host, end);
        String name = text.substring(host, hostEnd);
        return isAscii(name) ? text : text.substring(0, host) + ascii(name) + text.substring(hostEnd);
    }

    private static boolean isScheme(String text, int end) {
        return text.chars().limit(end).allMatch(c -> isAsciiLetterOrDigit(c) || "+.-".indexOf(c) >= 0);
    }

    /** Returns the index of the first of some characters, or the end. */
    private static int firstOf(String these, String text, int from, int end) {
        int at = from;
        while (at < end && these.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String ascii(String host) {
        if (host.length() > LONGEST_HOST) {
            return host;
        }
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return host;
        }
    }

    private static String encode(String text) {
        int fragment = text.indexOf('#');
        int authority = text.indexOf("//") + 2;
        int authorityEnd = authority < 2 ? 0 : firstOf("/", text, authority, text.length());
        var url = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean allowed = switch (c) {
                case '%' -> isHex(text, i + 1) && isHex(text, i + 2);
                case '#' -> i == fragment;
                case '[', ']' -> i >= authority && i < authorityEnd;
                default -> isAsciiLetterOrDigit(c) || PLAIN.indexOf(c) >= 0;
            };
            if (allowed) {
                url.appendCodePoint(c);
            } else {
                percent(c, url);
            }
            i += Character.charCount(c);
        }
        return url.toString();
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && HEX.indexOf(text.charAt(at)) >= 0;
    }

    private static void percent(int c, StringBuilder url) {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            url.append('%').append(UPPER.toHexDigits(b));
        }
    }
}
