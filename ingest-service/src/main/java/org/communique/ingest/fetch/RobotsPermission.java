package org.communique.ingest.fetch;

/** Whether a page may be fetched. */
public enum RobotsPermission {
    /** It may. */
    ALLOWED,
    /** Its host does not want that. */
    DISALLOWED,
    /** Its host can't say at the moment, which means no until it can (RFC 9309, section 2.3.1.4). */
    UNKNOWN
}
