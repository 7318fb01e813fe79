package org.communique.ingest.text;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** URLs to store, show and fetch: http or https, a host, a valid port, no user name or password. */
public final class WebUrl {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LAST_PORT = 65_535;
    private static final int SHOWN = 200;
    private static final String EXPECTED = "an absolute http or https URL";

    private WebUrl() {}

    /**
     * Parses a URL of a request.
     *
     * @param name of the field, for people
     * @throws CredentialsInUrlException when it holds a user name or a password
     * @throws IllegalArgumentException when it is not a URL of the web
     */
    public static URI require(String name, String text) {
        if (text.strip().chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("%s: with control characters (expected: %s)".formatted(name, EXPECTED));
        }
        var url = LenientUrl.parseAny(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("%s: %s (expected: %s)".formatted(name, shown(text), EXPECTED)));
        return require(name, url);
    }

    /**
     * Checks a URL.
     *
     * @param name of the field, for people
     * @throws CredentialsInUrlException when it holds a user name or a password
     * @throws IllegalArgumentException when it is not a URL of the web
     */
    public static URI require(String name, URI url) {
        if (isWeb(url) && hasCredentials(url)) {
            throw new CredentialsInUrlException(name);
        }
        if (!isSound(url)) {
            throw new IllegalArgumentException(
                    "%s: %s (expected: %s)".formatted(name, shown(url.toString()), EXPECTED));
        }
        return url;
    }

    /** Whether a URL of any origin may be stored, shown and fetched. */
    public static boolean isUsable(URI url) {
        return isSound(url) && !hasCredentials(url);
    }

    /** Whether its port is valid or missing. */
    public static boolean hasPort(URI url) {
        return url.getPort() == -1 || (url.getPort() > 0 && url.getPort() <= LAST_PORT);
    }

    /** Returns the text of a URL for people, without a possible password. */
    public static String shown(String text) {
        if (text.contains("@") || text.contains("%40")) {
            return "not shown, as it may hold a password";
        }
        return "'%s'".formatted(text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }

    private static boolean isSound(URI url) {
        return isWeb(url) && url.getHost() != null && url.getHost().indexOf('%') < 0 && hasPort(url);
    }

    private static boolean isWeb(URI url) {
        return url.getScheme() != null && SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT));
    }

    /** Whether there may be credentials, even where the host is too broken to have a user name. */
    private static boolean hasCredentials(URI url) {
        return url.getRawAuthority() != null && url.getRawAuthority().indexOf('@') >= 0;
    }
}
