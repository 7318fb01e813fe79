package org.communique.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The words of a release, cleaned: no markup, no furniture of the page.
 *
 * @param headline one line
 * @param lead the source's own abstract; null when it has none
 * @param body paragraphs, separated by a blank line
 * @param language BCP 47; null when it could not be told
 * @param languageConfidence how sure the words make it, above 0, at most 1; null when the language is unknown or only
 *     declared
 * @param wordCount words of the body
 * @param readingMinutes how long the body takes to read, at least 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Text(
        String headline,
        @Nullable String lead,
        String body,
        @Nullable String language,
        @Nullable Double languageConfidence,
        int wordCount,
        int readingMinutes) {}
