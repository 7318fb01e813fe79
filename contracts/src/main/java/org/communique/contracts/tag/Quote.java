package org.communique.contracts.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Direct speech in a release.
 *
 * @param text without its marks
 * @param speaker as named beside it; null when unnamed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Quote(String text, @Nullable String speaker) {}
