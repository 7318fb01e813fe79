package org.communique.ingest.parse.extension;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communique.ingest.text.HtmlParser;
import org.communique.ingest.text.TooManyNodesException;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Plain text of markup, such as titles. */
public final class MarkupRemover {

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final String BLANKS = " \t\n\u000B\f\r" + NO_BREAK_SPACE;
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|<!--");
    private static final Pattern REFERENCE = Pattern.compile("&(?:#\\d+|#[xX][0-9a-fA-F]+|[a-zA-Z]\\w+);");

    /** Maximum of tags of a line; beyond it all tags are removed unseen. */
    private static final int MAX_TAGS = 10_000;

    private MarkupRemover() {}

    /** Returns the text on one line; empty when it is blank. */
    public static Optional<String> line(String text) {
        return isLine(text) ? Optional.of(text) : onOneLine(text);
    }

    /** Whether it has only single spaces, and none at its ends, the usual case. */
    private static boolean isLine(String text) {
        boolean afterBlank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == NO_BREAK_SPACE || (c == ' ' && afterBlank)) {
                return false;
            }
            afterBlank = c == ' ';
        }
        return !afterBlank
                && !Character.isWhitespace(text.charAt(0))
                && !Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private static Optional<String> onOneLine(String text) {
        var line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (BLANKS.indexOf(c) < 0) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        String plain = line.toString().strip();
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }

    /**
     * Returns the text of possible HTML, on one line: feeds do not declare it, so only well-formed tags and references
     * count ({@code a < b} is text).
     */
    public static Optional<String> ofPossibleHtml(String text) {
        if (text.indexOf('<') >= 0 && TAG.matcher(text).find()) {
            return line(HtmlParser.text(text, MAX_TAGS)).or(() -> ofImages(text));
        }
        return line(
                text.indexOf('&') >= 0 && REFERENCE.matcher(text).find() ? Parser.unescapeEntities(text, false) : text);
    }

    /** Returns the texts in place of images, where there is no other one. */
    private static Optional<String> ofImages(String html) {
        try {
            return line(HtmlParser.read(
                    html,
                    "",
                    MAX_TAGS,
                    page -> String.join(" ", page.select("img[alt]").eachAttr("alt"))));
        } catch (TooManyNodesException e) {
            return Optional.empty();
        }
    }

    /** Returns the texts of several, each once, in order. */
    public static List<String> ofPossibleHtml(Collection<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        var lines = new LinkedHashSet<String>();
        texts.forEach(text -> ofPossibleHtml(text).ifPresent(lines::add));
        return List.copyOf(lines);
    }

    /** Returns plain text as HTML. */
    public static String toHtml(String text) {
        return Entities.escape(text);
    }
}
