package org.communique.contracts.tag;

import java.util.regex.Pattern;

/**
 * Topic of a release: a concept of the IPTC Media Topics (https://iptc.org, CC BY 4.0).
 *
 * @param code such as {@code medtop:11000000}
 * @param name the concept's English name
 * @param confidence of the classification, above 0, at most 1
 */
public record Topic(String code, String name, double confidence) {

    private static final Pattern CODE = Pattern.compile("medtop:\\d{8}");

    /** @throws IllegalArgumentException when the code is no Media Topic or the confidence out of range */
    public Topic {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("topic code: '%s' (expected: medtop: and 8 digits)".formatted(code));
        }
        Shares.requireShare("confidence", confidence);
    }
}
