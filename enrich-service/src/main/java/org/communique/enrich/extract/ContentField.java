package org.communique.enrich.extract;

/** Something that a page or a text may say of itself beside its body. */
public enum ContentField {
    /** See {@link ExtractedContent#headline()}. */
    HEADLINE,
    /** See {@link ExtractedContent#description()}. */
    DESCRIPTION,
    /** See {@link ExtractedContent#language()}. */
    LANGUAGE,
    /** See {@link org.communique.contracts.release.Dates#published()}. */
    PUBLISHED,
    /** See {@link org.communique.contracts.release.Dates#updated()}. */
    UPDATED,
    /** See {@link org.communique.contracts.release.Dates#embargoedUntil()}. */
    EMBARGOED_UNTIL,
    /** See {@link org.communique.contracts.event.PageNotes#author()}. */
    AUTHOR,
    /** See {@link org.communique.contracts.event.PageNotes#image()}. */
    IMAGE,
    /** See {@link org.communique.contracts.event.PageNotes#canonicalUrl()}. */
    CANONICAL_URL
}
