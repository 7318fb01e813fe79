package org.communique.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Cleaned text of a release: no markup, no boilerplate of the page.
 *
 * @param headline one line
 * @param lead the source's own abstract; null when it has none
 * @param body paragraphs, separated by a blank line
 * @param language primary subtag of its BCP 47 tag, such as {@code en}; null when undetected
 * @param languageTag the whole BCP 47 tag, such as {@code en-GB}; null when undetected
 * @param languageConfidence confidence of the detection, above 0, at most 1; null when the language is unknown or only
 *     declared
 * @param wordCount words of the body; null when its step was skipped
 * @param readingMinutes reading time of the body, at least 1; null when its step was skipped
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Text(
        String headline,
        @Nullable String lead,
        String body,
        @Nullable String language,
        @Nullable String languageTag,
        @Nullable Double languageConfidence,
        @Nullable Integer wordCount,
        @Nullable Integer readingMinutes) {}
