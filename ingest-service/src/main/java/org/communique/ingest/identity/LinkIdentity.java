package org.communique.ingest.identity;

import org.jspecify.annotations.Nullable;

/**
 * Decision about a release with the link of a known one and another guid: product pages and weekly pages carry new
 * releases under one link, and some publishers give one release a new guid at each correction.
 *
 * <p>It is the known one when the words are the same, or when two of headline, date of publication and text are. In doubt
 * it is another one: a release too many does less harm than one that is overwritten.
 */
public enum LinkIdentity {
    /** The words are the same: issued again. */
    REISSUED("reissued"),

    /** Two of headline, date and text are the same: corrected. */
    CORRECTED("corrected"),

    /** A release of its own. */
    ANOTHER("another");

    private final String word;

    LinkIdentity(String word) {
        this.word = word;
    }

    /** Returns the decision as the meter {@code identities} counts it. */
    public String word() {
        return word;
    }

    /**
     * Decides about a release.
     *
     * @param known fingerprint of the known release
     * @param knownTraits its traits; null in records without: then the link decides, as it did at their time
     * @param words fingerprint of the other one
     * @param traits its traits
     */
    public static LinkIdentity of(Fingerprint known, @Nullable Traits knownTraits, Fingerprint words, Traits traits) {
        if (known.equals(words)) {
            return REISSUED;
        }
        if (knownTraits == null) {
            return CORRECTED;
        }
        int same = (traits.hasTitleOf(knownTraits) ? 1 : 0)
                + (traits.hasDateOf(knownTraits) ? 1 : 0)
                + (traits.hasMostWordsOf(knownTraits) ? 1 : 0);
        return same > 1 ? CORRECTED : ANOTHER;
    }
}
