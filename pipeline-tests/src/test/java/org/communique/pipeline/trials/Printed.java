package org.communique.pipeline.trials;

import java.util.regex.Pattern;

/**
 * What a publisher put into its feed.
 *
 * @param press which publisher
 * @param item which item of its feed
 * @param state which state of the item, from 1
 */
record Printed(int press, int item, int state) {

    private static final Pattern HEADLINE = Pattern.compile("Press (\\d+), item (\\d+), state (\\d+)");

    /** What has a headline. */
    static Printed of(String headline) {
        var numbers = HEADLINE.matcher(headline);
        if (!numbers.matches()) {
            throw new IllegalArgumentException("headline: '%s' (expected: %s)".formatted(headline, HEADLINE));
        }
        return new Printed(
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                Integer.parseInt(numbers.group(3)));
    }

    /** By which it is known again: no two are alike. */
    String headline() {
        return "Press %d, item %d, state %d".formatted(press, item, state);
    }

    /** As RSS. */
    String rss() {
        return """
                <item><guid isPermaLink="false">item-%d-of-%d</guid><title>%s</title>
                <description>The council said so.</description><pubDate>Thu, 12 Oct 2023 10:00:00 GMT</pubDate></item>
                """.formatted(item, press, headline());
    }

    /** The item, changed. */
    Printed next() {
        return new Printed(press, item, state + 1);
    }
}
