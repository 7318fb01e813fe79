package org.communique.ingest.identity;

import org.communique.contracts.release.Content;
import org.communique.contracts.release.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Words of a release without markup, normalised for comparison, parsed once for all comparisons.
 *
 * @param headline blank when there is none
 * @param lead blank when there is none
 * @param text of the feed item or the push
 */
public record ReleaseWords(String headline, String lead, String text) {

    /** Returns the words of a source text. */
    public static ReleaseWords of(SourceText text) {
        boolean leadIsText = text.content().type() == Content.Type.HTML
                && text.content().text().equals(text.lead());
        String content = ComparableText.of(text.content());
        return new ReleaseWords(
                ComparableText.ofPossibleHtml(text.headline()),
                leadIsText ? leadOf(text.lead(), content) : ComparableText.ofPossibleHtml(text.lead()),
                content);
    }

    /** Returns their fingerprint. */
    public Fingerprint fingerprint() {
        return Fingerprint.ofNormal(headline, lead, text);
    }

    /** Returns the words of a lead that is the text as well: parsed alike when it has markup. */
    private static String leadOf(@Nullable String lead, String content) {
        return lead != null && ComparableText.isPossibleHtml(lead) ? content : ComparableText.ofPossibleHtml(lead);
    }
}
