package org.communique.flow;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Limit of relative words per 1,000 words of Javadoc, in the main code of each module. Many of them mean clauses in the
 * place of nouns. {@code -Dprose.print=true} prints the figures of all modules and their worst files.
 */
class ProseTests {

    private static final int LIMIT = 20;
    private static final int WORST_FILES = 15;

    static List<String> modules() {
        return MainSources.modules();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void javadocHasFewRelativeWords(String module) {
        assertThat(figure(module).perThousand())
                .as(
                        "%s: relative words (what, that, which, who, whoever, whose) per 1,000 words of Javadoc.%n"
                                + "Begin types with a noun and methods with a verb; at most one relative clause a sentence.%n"
                                + "Worst files:%n%s",
                        figure(module), worst(module))
                .isLessThanOrEqualTo(LIMIT);
    }

    @Test
    @EnabledIfSystemProperty(named = "prose.print", matches = "true")
    void print() {
        var table = modules().stream()
                .map(module -> "%s%n%s%n".formatted(figure(module), worst(module)))
                .collect(joining(System.lineSeparator()));
        System.out.println(table);
    }

    @Test
    void wholeWordsCountInAnyCase() {
        var figure = RelativeWords.of("Example.java", """
                /** What is that? A thatch. */
                class Example {}
                """);

        assertThat(figure).isEqualTo(new RelativeWords("Example.java", 2, 5));
    }

    @Test
    void codeTagsAndHtmlAreNoProse() {
        assertThat(JavadocProse.words("""
                    /**
                     * A <em>quick</em> {@code that which} {@linkplain Who#whose link} &amp; more.
                     *
                     * @param what the fox’s well-known name
                     * @throws WhoException never
                     */
                """))
                .containsExactly("A", "quick", "link", "more", "the", "fox’s", "well-known", "name", "never");
    }

    @Test
    void onlyJavadocCounts() {
        assertThat(JavadocProse.words("""
                    // a line
                    /* a block */
                    var paths = "/open/**"; /* another */
                """)).isEmpty();
    }

    private static RelativeWords figure(String module) {
        var files = files(module);
        return new RelativeWords(
                module,
                files.stream().mapToInt(RelativeWords::count).sum(),
                files.stream().mapToInt(RelativeWords::words).sum());
    }

    /** Lists the files with the most relative words beyond the limit. */
    private static String worst(String module) {
        return files(module).stream()
                .filter(file -> file.excess(LIMIT) > 0)
                .sorted(comparingDouble((RelativeWords file) -> file.excess(LIMIT))
                        .reversed())
                .limit(WORST_FILES)
                .map(file -> "  " + file)
                .collect(joining(System.lineSeparator()));
    }

    private static List<RelativeWords> files(String module) {
        return MainSources.files(module).stream()
                .map(file -> RelativeWords.of(MainSources.nameOf(module, file), MainSources.read(file)))
                .toList();
    }
}
