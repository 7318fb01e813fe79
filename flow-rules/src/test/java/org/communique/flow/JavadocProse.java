package org.communique.flow;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words of prose in the Javadoc comments of a source file. A comment counts when its opening mark is the first thing on
 * its line. Not prose: the names of tags, the names after {@code @param} and {@code @throws}, the targets of links, HTML
 * elements and entities, {@code <pre>} blocks, and everything inside code and literal tags. A word is a run of letters,
 * apostrophes and hyphens.
 */
final class JavadocProse {

    private static final Pattern COMMENT = Pattern.compile("(?ms)^\\s*/\\*\\*(.*?)\\*/");
    private static final Pattern LINE_START = Pattern.compile("(?m)^\\s*\\*");
    private static final List<Pattern> NOT_PROSE = List.of(
            Pattern.compile("(?s)<pre>.*?</pre>"),
            Pattern.compile("\\{@(code|literal|value|snippet)\\b[^}]*}"),
            Pattern.compile("\\{@link(plain)?\\s+[^\\s}]+"),
            Pattern.compile("@(param|throws)\\s+\\S+"),
            Pattern.compile("@\\w+"),
            Pattern.compile("</?\\w[^>]*>"),
            Pattern.compile("&\\w+;"));
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’'-]*");

    private JavadocProse() {}

    /** Returns the words of all comments of a file, in their order. */
    static List<String> words(String source) {
        return COMMENT.matcher(source)
                .results()
                .map(comment -> proseOf(comment.group(1)))
                .flatMap(prose -> WORD.matcher(prose).results())
                .map(MatchResult::group)
                .toList();
    }

    private static String proseOf(String comment) {
        var prose = LINE_START.matcher(comment).replaceAll(" ");
        for (var other : NOT_PROSE) {
            prose = other.matcher(prose).replaceAll(" ");
        }
        return prose;
    }
}
