package org.communique.publish.document;

/** Why a record can never be a document of the index, whatever is tried. */
public enum RejectionReason {
    /** The record has no key. */
    NO_KEY("no-key"),

    /** The record has no value: a tombstone, which nobody writes into this topic. */
    NO_VALUE("no-value"),

    /** The record does not say that it is a release or a withdrawal. */
    OTHER_TYPE("other-type"),

    /** The value is not one JSON object in UTF-8. */
    NOT_JSON("not-json"),

    /** The object has no {@code id} of the form of a release id. */
    NO_ID("no-id"),

    /** The key of the record is not the {@code id} of the object. */
    OTHER_KEY("other-key"),

    /** The object has no positive whole {@code version}. */
    NO_VERSION("no-version"),

    /** The version is from a future that the record itself does not know. */
    VERSION_AHEAD("version-ahead"),

    /** Elasticsearch refuses the document: it does not fit the mapping. */
    REFUSED("refused"),

    /** Elasticsearch refuses the request that holds this document alone. */
    BAD_REQUEST("bad-request"),

    /** The value is larger than a document may be, or Elasticsearch finds the request too large that holds it alone. */
    TOO_LARGE("too-large");

    private final String tag;

    RejectionReason(String tag) {
        this.tag = tag;
    }

    /** The name in meters and in the log. */
    public String tag() {
        return tag;
    }
}
