package org.communique.ingest.identity;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * URL in its form for identity, without changes that lead to the same page: scheme, {@code www.}, case of the host,
 * default port, trailing slash, fragment, session ids, tracking parameters, order of parameters. For comparison, not
 * for requests.
 *
 * @param value such as {@code nato.int/cps/en/news_219255.htm?lang=en}
 */
public record CanonicalUrl(String value) {

    private static final Pattern TRACKING = Pattern.compile(
            "(?:utm_.*|mtm_.*|pk_.*|piwik_.*|matomo_.*|hsa_.*|_hs.*|vero_.*|oly_.*|at_(?:campaign|medium|custom\\d).*|ns_.*)");

    private static final Set<String> TRACKERS =
            Pattern.compile("\\s+").splitAsStream("""
                    fbclid gclid gclsrc dclid gbraid wbraid msclkid twclid yclid igshid igsh li_fat_id ttclid
                    mc_cid mc_eid mkt_tok ref_src cmpid ocid s_cid wt.mc_id wt_mc _ga _gl xtor smid ncid icid
                    spm trk ftag rss cid_source""").collect(Collectors.toUnmodifiableSet());

    private static final Set<String> SESSIONS = Set.of("jsessionid", "phpsessid", "aspsessionid", "sessionid");
    private static final Pattern SESSION_IN_PATH = Pattern.compile("(?i);jsessionid=[^/?#;]*");
    private static final Pattern ESCAPE = Pattern.compile("%([0-9a-fA-F]{2})");

    /** Returns the canonical form of a URL. */
    public static CanonicalUrl of(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        String plainPath = withoutSlashesAtEnd(SESSION_IN_PATH.matcher(path).replaceAll(""));
        return new CanonicalUrl(
                host(url) + port(url) + unescaped(plainPath) + query(url.getRawQuery()) + route(url.getRawFragment()));
    }

    /** Whether it is a page of the host rather than the host itself. */
    public boolean isPage() {
        return value.indexOf('/') >= 0 || value.indexOf('?') >= 0 || value.indexOf('#') >= 0;
    }

    private static String withoutSlashesAtEnd(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** Returns the host in lower case, without {@code www.} and a trailing dot. */
    static String host(URI url) {
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        String relative = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return relative.startsWith("www.") ? relative.substring("www.".length()) : relative;
    }

    /** Returns the port with a colon; empty for the default one. */
    static String port(URI url) {
        return url.getPort() == -1 || url.getPort() == 80 || url.getPort() == 443 ? "" : ":" + url.getPort();
    }

    private static String query(@Nullable String query) {
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isNoise(parameter))
                .map(CanonicalUrl::unescaped)
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isNoise(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return TRACKERS.contains(name)
                || SESSIONS.contains(name)
                || TRACKING.matcher(name).matches();
    }

    /** Returns a fragment of a script-driven page, which is part of the address. */
    private static String route(@Nullable String fragment) {
        return fragment != null && (fragment.startsWith("!") || fragment.startsWith("/")) ? "#" + fragment : "";
    }

    /** Normalises escapes (RFC 3986, section 6.2.2): upper case, and none where not needed. */
    private static String unescaped(String part) {
        return ESCAPE.matcher(part).replaceAll(escape -> {
            int c = Integer.parseInt(escape.group(1), 16);
            boolean unreserved = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            return unreserved ? Character.toString(c) : escape.group().toUpperCase(Locale.ROOT);
        });
    }

    @Override
    public String toString() {
        return value;
    }
}
