package org.communique.publish.trouble;

/**
 * What this service depends on.
 *
 * @param publishing whether documents get into the index
 * @param kafka whether the broker answers
 */
public record Conditions(Condition publishing, Condition kafka) {}
