package org.communique.ingest.fetch;

/** What a request hopes to find. Decides the Accept header and how large the answer may be. */
public enum AcceptedContent {
    /** A feed document in any format. */
    FEED("application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9,"
            + " application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1"),

    /** The article page of a release. */
    PAGE("text/html, application/xhtml+xml, */*;q=0.1"),

    /** A hub's answer, of which nothing is read. */
    HUB("*/*"),

    /** What a host lets robots do. */
    ROBOTS("text/plain, */*;q=0.1");

    private final String header;

    AcceptedContent(String header) {
        this.header = header;
    }

    /** The value of the Accept header (RFC 9110, section 12.5.1). */
    public String header() {
        return header;
    }
}
