package org.communique.publish.bulk;

/**
 * What a document may take the place of. Whichever it is, a lower version never does, so sending a document again does no
 * harm.
 */
public enum Replacing {
    /** A lower version of its release: what is there already in this version stays. */
    LOWER("external"),

    /** The same version as well: for a document that is to have more in it than the one that is there. */
    LOWER_OR_EQUAL("external_gte");

    private final String versionType;

    Replacing(String versionType) {
        this.versionType = versionType;
    }

    /** Elasticsearch's name of it. */
    String versionType() {
        return versionType;
    }
}
