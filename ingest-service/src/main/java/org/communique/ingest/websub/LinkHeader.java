package org.communique.ingest.websub;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.ingest.url.LenientUrl;

/** The Link headers of an answer (RFC 8288). */
final class LinkHeader {

    private static final Pattern LINK =
            Pattern.compile("<([^>]*)>((?:\\s*;\\s*[^\\s=;,\"]+\\s*(?:=\\s*(?:\"[^\"]*\"|[^\\s;,\"]*))?)*)");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^\\s=;,\"]+)\\s*(?:=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]*)))?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private LinkHeader() {}

    /**
     * The first target with a relation.
     *
     * @param base what relative targets are relative to
     */
    static Optional<URI> first(List<String> headers, String relation, URI base) {
        return headers.stream()
                .flatMap(header -> LINK.matcher(header).results())
                .filter(link -> relations(link.group(2)).anyMatch(relation::equalsIgnoreCase))
                .flatMap(link -> LenientUrl.resolve(base, link.group(1)).stream())
                .findFirst();
    }

    /** Only the first {@code rel} of a link counts. */
    private static Stream<String> relations(String parameters) {
        return PARAMETER
                .matcher(parameters)
                .results()
                .filter(parameter -> parameter.group(1).equalsIgnoreCase("rel"))
                .limit(1)
                .map(rel -> rel.group(2) == null ? String.valueOf(rel.group(3)) : rel.group(2))
                .flatMap(value -> BLANKS.splitAsStream(value.strip()));
    }
}
