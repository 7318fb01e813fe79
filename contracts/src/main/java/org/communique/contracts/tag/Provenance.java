package org.communique.contracts.tag;

/**
 * Who added something to a release.
 *
 * @param field the name of what was added, such as {@code summary}
 * @param step the enrichment step that added it
 * @param version of that step; a step that answers differently has another version
 */
public record Provenance(String field, String step, int version) {}
