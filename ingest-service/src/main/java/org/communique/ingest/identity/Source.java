package org.communique.ingest.identity;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/**
 * Publisher of a URL by default: the registrable domain of its host, so that {@code www.nato.int} and {@code
 * news.nato.int} are one. The Public Suffix List has the domains shared by several owners, such as {@code github.io}.
 */
public final class Source {

    private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();
    private static final Pattern ADDRESS = Pattern.compile("\\[.*]|[\\d.]+");

    private Source() {}

    /**
     * Returns the registrable domain, such as {@code nato.int}; for a host without one (an address, {@code localhost})
     * the host, with its port unless that is the default, as several newsrooms may run there.
     *
     * @throws IllegalArgumentException when the URL has no host
     */
    public static String of(URI url) {
        if (url.getHost() == null) {
            throw new IllegalArgumentException("'%s' names no host (expected: an absolute URL)".formatted(url));
        }
        String host = CanonicalUrl.host(url);
        return registrable(host).orElse(host + CanonicalUrl.port(url));
    }

    private static Optional<String> registrable(String host) {
        if (ADDRESS.matcher(host).matches() || host.indexOf('.') < 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(SUFFIXES.getDomainRoot(host))
                .map(root -> root.toLowerCase(Locale.ROOT))
                .or(() -> Optional.of(host));
    }
}
