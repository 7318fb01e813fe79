package org.communique.enrich.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/** Markup in places of plain text: parsed where it is meant, disarmed elsewhere. */
public final class Markup {

    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)(?:[\\s/][^<>]*)?>");
    private static final Pattern TAG_START = Pattern.compile("<(?=[!?/a-zA-Z])");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);");
    private static final int ENOUGH_ROUNDS = 3;

    private Markup() {}

    /** Returns the words of a text with possible markup or entities, on one line. */
    public static String words(String maybeMarkup) {
        if (TAG.matcher(maybeMarkup).find()) {
            return CleanText.line(
                    Jsoup.parseBodyFragment(BoundedHtml.beginning(maybeMarkup)).text());
        }
        return CleanText.line(decoded(maybeMarkup));
    }

    /**
     * Disarms the markup of a plain text, in case a reader of the index writes it into a page unescaped. {@code a < b} stays.
     */
    static String disarm(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        var disarmed = text;
        for (int round = 0; round < ENOUGH_ROUNDS && TAG.matcher(disarmed).find(); round++) {
            disarmed = TAG.matcher(disarmed).replaceAll(Markup::knownTagToNothing);
        }
        return TAG_START.matcher(disarmed).replaceAll("‹");
    }

    private static String decoded(String text) {
        return ENTITY.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
    }

    private static String knownTagToNothing(java.util.regex.MatchResult tag) {
        return Tag.isKnownTag(tag.group(1)) ? "" : Matcher.quoteReplacement(tag.group());
    }
}
