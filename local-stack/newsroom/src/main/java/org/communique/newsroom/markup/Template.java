package org.communique.newsroom.markup;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.newsroom.release.ShippedFile;

/** Page with placeholders: {@code {{name}}} takes text, {@code {{{name}}}} takes HTML. */
public final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");

    private final String name;
    private final String html;

    private Template(String name, String html) {
        this.name = name;
        this.html = html;
    }

    /** Reads the template in the file of this name. */
    public static Template named(String name) {
        return new Template(name, ShippedFile.text("templates/" + name));
    }

    /**
     * Returns the page with every placeholder filled.
     *
     * @throws IllegalArgumentException for a placeholder without a value
     */
    public String fill(Map<String, String> values) {
        return PLACE.matcher(html).replaceAll(place -> Matcher.quoteReplacement(value(place, values)));
    }

    private String value(MatchResult place, Map<String, String> values) {
        var raw = Optional.ofNullable(place.group(1));
        return raw.map(it -> find(it, values)).orElseGet(() -> Html.escape(find(place.group(2), values)));
    }

    private String find(String place, Map<String, String> values) {
        return Optional.ofNullable(values.get(place))
                .orElseThrow(() -> new IllegalArgumentException(
                        name + ": no value for " + place + " (expected: one of " + values.keySet() + ")"));
    }
}
