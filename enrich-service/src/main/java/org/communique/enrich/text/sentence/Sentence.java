package org.communique.enrich.text.sentence;

/**
 * One sentence of a text.
 *
 * @param text as it stands there; line breaks and runs of blanks have become one blank
 * @param start where it begins in the text
 * @param end where it ends in the text, exclusive
 * @param paragraph the number of its paragraph, from 0
 */
public record Sentence(String text, int start, int end, int paragraph) {}
