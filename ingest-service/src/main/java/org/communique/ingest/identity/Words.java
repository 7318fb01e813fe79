package org.communique.ingest.identity;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.communique.contracts.release.Content;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Text in the form in which it is compared. */
final class Words {

    private static final Pattern POSSIBLE_HTML = Pattern.compile("<[a-zA-Z!/]|&(?:#|[a-zA-Z])");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]|''|``");
    private static final Pattern SINGLE_QUOTES = Pattern.compile("[\u2018\u2019\u201a\u201b\u2039\u203a\u2032`\u00b4]");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]|--+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Words() {}

    static String of(Content content) {
        return switch (content.type()) {
            case PLAIN -> normal(content.text());
            case HTML -> normal(Jsoup.parse(content.text()).text());
        };
    }

    static String ofPossibleHtml(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return normal(POSSIBLE_HTML.matcher(text).find() ? Jsoup.parse(text).text() : text);
    }

    /** Quotation marks come first: NFKC would take one apart into what it looks like. */
    private static String normal(String text) {
        String quotes = SINGLE_QUOTES
                .matcher(DOUBLE_QUOTES.matcher(text).replaceAll("\""))
                .replaceAll("'");
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(quotes, Normalizer.Form.NFKC))
                .replaceAll("");
        return BLANKS.matcher(DASHES.matcher(visible).replaceAll("-"))
                .replaceAll(" ")
                .strip();
    }
}
