package org.communique.enrich.evaluation;

/**
 * What another, simpler or well-known way reaches on the same data.
 *
 * @param name of that way, such as {@code TextRank}
 * @param value in the unit of the figure
 */
public record Yardstick(String name, double value) {}
