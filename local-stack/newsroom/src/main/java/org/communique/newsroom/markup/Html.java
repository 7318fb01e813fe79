package org.communique.newsroom.markup;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communique.newsroom.release.Block;
import org.communique.newsroom.release.Release;

/** Text as HTML, also well-formed XML. */
public final class Html {

    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(([^)\\s]+)\\)");

    private Html() {}

    /** Escapes the five special characters, for elements and attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Returns the words with their links as anchors. */
    public static String inline(String words) {
        return LINK.matcher(escape(words)).replaceAll("<a href=\"$2\">$1</a>");
    }

    /** Returns the text of a release, lead first. */
    public static String body(Release release) {
        return element("p", release.lead()) + blocks(release.body());
    }

    /** Returns blocks one after the other. */
    public static String blocks(List<Block> blocks) {
        return blocks.stream().map(Html::block).collect(Collectors.joining());
    }

    /** Returns each of the words in an element of its own. */
    public static String each(String element, List<String> words) {
        return each(words, word -> element(element, word));
    }

    /** Returns a piece of HTML for each of the things. */
    public static <T> String each(List<T> things, Function<T, String> html) {
        return things.stream().map(html).collect(Collectors.joining("\n"));
    }

    /** Returns the text in an element; empty for an empty text. */
    public static String unlessEmpty(String text, UnaryOperator<String> html) {
        return text.isEmpty() ? "" : html.apply(text);
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> element("p", text);
            case Block.Heading(var text) -> element("h2", text);
            case Block.Bullets(var items) -> "<ul>\n" + each("li", items) + "\n</ul>\n";
        };
    }

    private static String element(String name, String words) {
        return "<" + name + ">" + inline(words) + "</" + name + ">\n";
    }
}
