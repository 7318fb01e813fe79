package org.communique.enrich.operations;

import org.jspecify.annotations.Nullable;

/**
 * What a release is made of; the same class for counted and other code.
 *
 * @param headline as it came
 * @param lead as it came
 * @param language as declared
 * @param text plain
 * @param page HTML; null for none
 */
public record Parts(
        @Nullable String headline,
        @Nullable String lead,
        String language,
        String text,
        @Nullable String page) {}
