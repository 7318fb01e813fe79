package org.communique.console.syndication;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Text as HTML, for the formats that take their texts as HTML. */
final class HtmlText {

    private HtmlText() {}

    /** Returns one line of text as HTML. */
    static String of(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** Returns paragraphs as HTML. */
    static String of(List<String> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> "<p>" + of(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
    }
}
