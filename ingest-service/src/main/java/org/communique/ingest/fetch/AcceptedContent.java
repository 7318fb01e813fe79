package org.communique.ingest.fetch;

/** Expected content of a response: its Accept header and size limit. */
public enum AcceptedContent {
    /** A feed document in any format. */
    FEED("application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9,"
            + " application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1"),

    /** The article page of a release. */
    PAGE("text/html, application/xhtml+xml, */*;q=0.1"),

    /** Response of a hub, with an unused body. */
    HUB("*/*"),

    /** The robots.txt of a host. */
    ROBOTS("text/plain, */*;q=0.1");

    private final String header;

    AcceptedContent(String header) {
        this.header = header;
    }

    /** Returns the Accept header (RFC 9110, section 12.5.1). */
    public String header() {
        return header;
    }
}
