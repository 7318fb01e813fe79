package org.communique.pipeline.trials;

import java.util.regex.Pattern;

/**
 * Published state of an item.
 *
 * @param publisher number of the publisher
 * @param item number of the item in its feed
 * @param state number of the state, from 1
 */
record PublishedState(int publisher, int item, int state) {

    private static final Pattern HEADLINE = Pattern.compile("Press (\\d+), item (\\d+), state (\\d+)");

    /** Parses a headline. */
    static PublishedState of(String headline) {
        var numbers = HEADLINE.matcher(headline);
        if (!numbers.matches()) {
            throw new IllegalArgumentException("headline: '%s' (expected: %s)".formatted(headline, HEADLINE));
        }
        return new PublishedState(
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                Integer.parseInt(numbers.group(3)));
    }

    /** Returns its unique headline. */
    String headline() {
        return "Press %d, item %d, state %d".formatted(publisher, item, state);
    }

    /** Returns it as RSS. */
    String rss() {
        return """
                <item><guid isPermaLink="false">item-%d-of-%d</guid><title>%s</title>
                <description>The council said so.</description><pubDate>Thu, 12 Oct 2023 10:00:00 GMT</pubDate></item>
                """.formatted(item, publisher, headline());
    }

    /** Returns the next state of the item. */
    PublishedState next() {
        return new PublishedState(publisher, item, state + 1);
    }
}
