package org.communique.publish.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * docs/index.md. Its words and the curl commands are written there; the Java snippets come from {@link Queries}, the
 * table from {@link Fields}.
 */
final class IndexPage {

    static final Path FILE = Path.of("../docs/index.md");

    /** For who runs the pipeline; some of its commands are executed, too. */
    static final Path OPERATIONS = Path.of("../docs/operations.md");

    private static final Path QUERIES = Path.of("src/test/java/org/communique/publish/reference/Queries.java");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|java) (\\w+)\\n(.*?)^```$");
    private static final Pattern TABLE = Pattern.compile("(?ms)^\\| field \\|.*?\\n(?=\\n)");
    private static final String HEAD = "| field | type | meaning | example | since |\n|---|---|---|---|---|\n";
    private static final String INDENT = "        ";

    private IndexPage() {}

    /** The page as it is. */
    static String read() {
        return read(FILE);
    }

    /** The page as it is to be. */
    static String make(Fields fields) {
        var queries = read(QUERIES);
        var page = BLOCK.matcher(read())
                .replaceAll(block -> Matcher.quoteReplacement(
                        block.group(1).equals("java")
                                ? "```java %s\n%s```".formatted(block.group(2), body(queries, block.group(2)))
                                : block.group()));
        var table = HEAD + String.join("\n", fields.rows()) + "\n";
        return TABLE.matcher(page).replaceFirst(Matcher.quoteReplacement(table));
    }

    /** What stands in the blocks of a kind, by the name behind it. */
    static Map<String, String> blocks(String kind) {
        return blocks(FILE, kind);
    }

    /** The same of another page. */
    static Map<String, String> blocks(Path page, String kind) {
        var blocks = new LinkedHashMap<String, String>();
        BLOCK.matcher(read(page))
                .results()
                .filter(block -> block.group(1).equals(kind))
                .forEach(block -> blocks.put(block.group(2), block.group(3)));
        return blocks;
    }

    private static String body(String source, String method) {
        var declaration = Pattern.compile("(?ms)^    static [^\\n(]* %s\\([^{]*\\{\\n(.*?)^    \\}$".formatted(method))
                .matcher(source);
        if (!declaration.find()) {
            throw new IllegalStateException("%s: not found (expected: a method of Queries)".formatted(method));
        }
        return List.of(declaration.group(1).split("\n", -1)).stream()
                .map(line -> line.startsWith(INDENT) ? line.substring(INDENT.length()) : line)
                .reduce((text, line) -> text + "\n" + line)
                .orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
