package org.communique.ingest.parse.extension;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Language tags in feeds. */
public final class LanguageTags {

    private static final Pattern FORM = Pattern.compile("[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8}+)*+");
    private static final int LONGEST = 100;

    private LanguageTags() {}

    /** Returns the tag in canonical form (BCP 47): {@code en_us} is {@code en-US}; empty when it is none. */
    public static Optional<String> parse(String text) {
        String tag = text.strip().replace('_', '-');
        if (tag.length() > LONGEST || !FORM.matcher(tag).matches()) {
            return Optional.empty();
        }
        String usual = Locale.forLanguageTag(tag).toLanguageTag();
        return usual.equals("und") ? Optional.empty() : Optional.of(usual);
    }
}
