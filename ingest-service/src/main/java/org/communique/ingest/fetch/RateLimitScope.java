package org.communique.ingest.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/** Scope of the rate limit. */
public enum RateLimitScope {
    /** Each URL. */
    FEED,
    /** Each host, whatever its port. */
    HOST,
    /** Each registrable domain, such as {@code europa.eu} for all hosts below it. */
    DOMAIN;

    private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();
    private static final Pattern ADDRESS = Pattern.compile("\\[.*]|[\\d.]+");

    /** Returns the key of the scope for a URL with a host. */
    public String of(URI url) {
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        return switch (this) {
            case FEED -> url.toString();
            case HOST -> host;
            case DOMAIN -> ADDRESS.matcher(host).matches() ? host : domain(host);
        };
    }

    private static String domain(String host) {
        return Optional.ofNullable(SUFFIXES.getDomainRoot(host)).orElse(host);
    }
}
