package org.communique.ingest.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.ingest.text.LenientUrl;

/** Link headers of a response (RFC 8288). */
public final class LinkHeader {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Pattern FEED =
            Pattern.compile("(?i)application/(?:rss\\+xml|atom\\+xml|rdf\\+xml|feed\\+json)");
    private static final int MOST_FEEDS = 5;

    private LinkHeader() {}

    /**
     * Returns the first target with a relation.
     *
     * @param base the base of relative targets
     */
    public static Optional<URI> first(List<String> headers, String relation, URI base) {
        return with(headers, relation, base).findFirst();
    }

    /**
     * Returns the targets that are alternates in the format of a feed.
     *
     * @param base the base of relative targets
     */
    public static List<URI> feeds(List<String> headers, URI base) {
        return headers.stream()
                .flatMap(header -> new Scanner(header).links().stream())
                .filter(link ->
                        link.has("alternate") && FEED.matcher(link.type()).lookingAt())
                .flatMap(link -> LenientUrl.resolve(base, link.target()).stream())
                .distinct()
                .limit(MOST_FEEDS)
                .toList();
    }

    private static Stream<URI> with(List<String> headers, String relation, URI base) {
        return headers.stream()
                .flatMap(header -> new Scanner(header).links().stream())
                .filter(link -> link.has(relation))
                .flatMap(link -> LenientUrl.resolve(base, link.target()).stream());
    }

    /**
     * A target, its relations and its type.
     *
     * @param rel the relations as written, separated by blanks
     * @param type the media type as written
     */
    private record Link(String target, String rel, String type) {

        private boolean has(String relation) {
            return BLANKS.splitAsStream(rel.strip()).anyMatch(relation::equalsIgnoreCase);
        }
    }

    /** Reads a header from front to back, each character once (RFC 8288, appendix B.2). */
    private static final class Scanner {

        private static final String BLANK = " \t";

        private final String header;
        private int at;

        private Scanner(String header) {
            this.header = header;
        }

        private List<Link> links() {
            var links = new ArrayList<Link>();
            for (skipTo("<"); at < header.length(); skipTo("<")) {
                int start = ++at;
                skipTo(">");
                if (at < header.length()) {
                    String target = header.substring(start, at++);
                    links.add(link(target));
                }
            }
            return links;
        }

        /** Reads the parameters; only the first {@code rel} and the first {@code type} count. */
        private Link link(String target) {
            String rel = null;
            String type = null;
            for (skip(BLANK); at < header.length() && header.charAt(at) == ';'; skip(BLANK)) {
                at++;
                skip(BLANK);
                String name = upTo(" \t=;,<");
                String value = value();
                rel = rel == null && name.equalsIgnoreCase("rel") ? value : rel;
                type = type == null && name.equalsIgnoreCase("type") ? value : type;
            }
            return new Link(target, rel == null ? "" : rel, type == null ? "" : type.strip());
        }

        private String value() {
            skip(BLANK);
            if (at == header.length() || header.charAt(at) != '=') {
                return "";
            }
            at++;
            skip(BLANK);
            return at < header.length() && header.charAt(at) == '"' ? quoted() : upTo(" \t;,");
        }

        private String quoted() {
            var value = new StringBuilder();
            for (at++; at < header.length() && header.charAt(at) != '"'; at++) {
                at += header.charAt(at) == '\\' && at + 1 < header.length() ? 1 : 0;
                value.append(header.charAt(at));
            }
            at = Math.min(at + 1, header.length());
            return value.toString();
        }

        private String upTo(String ends) {
            int start = at;
            skipTo(ends);
            return header.substring(start, at);
        }

        private void skipTo(String ends) {
            while (at < header.length() && ends.indexOf(header.charAt(at)) < 0) {
                at++;
            }
        }

        private void skip(String these) {
            while (at < header.length() && these.indexOf(header.charAt(at)) >= 0) {
                at++;
            }
        }
    }
}
