package org.communique.enrich.text.sentence;

/**
 * Sentence of a text.
 *
 * @param text as it stands there; line breaks and runs of blanks have become one blank
 * @param start index in the text
 * @param end index in the text, exclusive
 * @param paragraph the number of its paragraph, from 0
 */
public record Sentence(String text, int start, int end, int paragraph) {}
