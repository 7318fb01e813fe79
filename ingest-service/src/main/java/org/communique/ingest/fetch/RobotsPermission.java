package org.communique.ingest.fetch;

/** Permission to fetch a page. */
public enum RobotsPermission {
    /** Allowed. */
    ALLOWED,
    /** Disallowed by its host. */
    DISALLOWED,
    /** Unknown while its host fails, to be treated as disallowed (RFC 9309, section 2.3.1.4). */
    UNKNOWN
}
