package org.communique.publish.document;

/** Reason to reject a record for good. */
public enum RejectionReason {
    /** The record has no key. */
    NO_KEY("no-key"),

    /** The record has no value: a tombstone, of which this topic has none. */
    NO_VALUE("no-value"),

    /** The record has another event type than release or withdrawal. */
    OTHER_TYPE("other-type"),

    /** The value is not one JSON object in UTF-8. */
    NOT_JSON("not-json"),

    /** The object has no {@code id} of the form of a release id. */
    NO_ID("no-id"),

    /** The key of the record is not the {@code id} of the object. */
    OTHER_KEY("other-key"),

    /** The object has no positive whole {@code version}. */
    NO_VERSION("no-version"),

    /** The version is from the future of the record itself. */
    VERSION_AHEAD("version-ahead"),

    /** Elasticsearch refuses the document, such as one that does not fit the mapping. */
    REFUSED("refused"),

    /** Elasticsearch refuses a request with this document alone. */
    BAD_REQUEST("bad-request"),

    /** The value is above the limit, or Elasticsearch finds a request with this document alone too large. */
    TOO_LARGE("too-large");

    private final String tag;

    RejectionReason(String tag) {
        this.tag = tag;
    }

    /** Returns the name in meters and logs. */
    public String tag() {
        return tag;
    }
}
