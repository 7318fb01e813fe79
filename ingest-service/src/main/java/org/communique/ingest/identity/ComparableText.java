package org.communique.ingest.identity;

import java.util.regex.Pattern;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.NormalText;
import org.communique.ingest.text.HtmlParser;
import org.communique.ingest.text.NodeBudget;
import org.communique.ingest.text.TooManyNodesException;
import org.jspecify.annotations.Nullable;

/** Words of a content without markup, normalised for comparison. */
public final class ComparableText {

    private static final Pattern POSSIBLE_HTML = Pattern.compile("<[a-zA-Z!/]|&(?:#|[a-zA-Z])");

    private ComparableText() {}

    /** Whether there are visible words: blanks, invisible characters, scripts and the title of a page do not count. */
    public static boolean areIn(Content content) {
        return switch (content.type()) {
            case PLAIN -> !of(content).isEmpty();
            case HTML -> !NormalText.of(ofBody(content.text())).isEmpty();
        };
    }

    private static String ofBody(String html) {
        try {
            return HtmlParser.read(
                    html, "", NodeBudget.TREE, page -> page.body().text());
        } catch (TooManyNodesException e) {
            return HtmlParser.text(html, NodeBudget.TREE);
        }
    }

    static String of(Content content) {
        return switch (content.type()) {
            case PLAIN -> NormalText.of(content.text());
            case HTML -> NormalText.of(HtmlParser.text(content.text(), NodeBudget.TREE));
        };
    }

    static String ofPossibleHtml(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return NormalText.of(isPossibleHtml(text) ? HtmlParser.text(text, NodeBudget.TREE) : text);
    }

    static boolean isPossibleHtml(String text) {
        return POSSIBLE_HTML.matcher(text).find();
    }
}
