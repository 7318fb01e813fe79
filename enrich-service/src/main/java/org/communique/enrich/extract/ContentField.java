package org.communique.enrich.extract;

/** Field of extracted content beside the body. */
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
