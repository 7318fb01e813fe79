package org.communique.ingest.url;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads URLs as people write them: with blanks, umlauts, brackets, a host in its own script. What RFC 3986 does not
 * allow is percent-encoded; what is encoded already stays as it is.
 */
public final class LenientUrl {

    /** Scheme and authority, of which the host is the third group; then all the rest. */
    private static final Pattern ABSOLUTE =
            Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*://)([^/?#]*@)?([^/?#:\\[\\]]+)(.*)");

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\n\\r]+");
    private static final String PLAIN = "-._~:/?@!$&'()*+,;=";
    private static final String ALLOWED = PLAIN + "#[]%";
    private static final String HEX = "0123456789abcdefABCDEF";

    private LenientUrl() {}

    /** The absolute URL that the text stands for; empty when it stands for none. */
    public static Optional<URI> parse(String text) {
        return read(text).filter(URI::isAbsolute);
    }

    /** The URL that a reference found in a document at {@code base} stands for (RFC 3986, section 5); empty when none. */
    public static Optional<URI> resolve(URI base, String reference) {
        return read(reference).map(uri -> resolve(base, uri)).filter(URI::isAbsolute);
    }

    /** As {@link #resolve(URI, String)}, as text; for a mere path within the site, which most are, without any parsing. */
    public static Optional<String> absolute(URI base, String reference) {
        return base.isAbsolute() && base.getRawAuthority() != null && isMerePath(reference)
                ? Optional.of(base.getScheme() + "://" + base.getRawAuthority() + reference)
                : resolve(base, reference).map(URI::toString);
    }

    /** Whether it is a path from the root on, in which nothing is to be encoded or normalised. */
    private static boolean isMerePath(String text) {
        return text.startsWith("/") && isPlain(text) && !text.contains("//") && !text.contains("/.");
    }

    private static Optional<URI> read(String text) {
        String stripped = text.strip();
        String clean = isPlain(stripped)
                ? stripped
                : encode(withAsciiHost(LINE_BREAKS.matcher(stripped).replaceAll("")));
        try {
            return Optional.of(new URI(clean));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether there is nothing in it that might have to be encoded, as mostly. */
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

    /** As {@link URI#resolve(URI)}, which knows an older RFC and gets an empty path wrong on either side. */
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

    private static String withAsciiHost(String text) {
        var absolute = ABSOLUTE.matcher(text);
        if (!absolute.matches() || isAscii(absolute.group(3))) {
            return text;
        }
        String userInfo = absolute.group(2) == null ? "" : absolute.group(2);
        return absolute.group(1) + userInfo + ascii(absolute.group(3)) + absolute.group(4);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return host;
        }
    }

    private static String encode(String text) {
        var url = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isAllowed(c, text, i)) {
                url.appendCodePoint(c);
            } else {
                percent(c, url);
            }
            i += Character.charCount(c);
        }
        return url.toString();
    }

    private static boolean isAllowed(int c, String text, int at) {
        if (c == '%') {
            return isHex(text, at + 1) && isHex(text, at + 2);
        }
        if (c == '#') {
            return text.indexOf('#') == at;
        }
        if (c == '[' || c == ']') {
            return isInAuthority(text, at);
        }
        return isAsciiLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0;
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && HEX.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isInAuthority(String text, int at) {
        int start = text.indexOf("//");
        return start >= 0 && start < at && text.substring(start + 2, at).indexOf('/') < 0;
    }

    private static void percent(int c, StringBuilder url) {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            url.append("%%%02X".formatted(b & 0xff));
        }
    }
}
