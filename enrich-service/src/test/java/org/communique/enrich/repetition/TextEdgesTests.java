package org.communique.enrich.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEdgesTests {

    private static final String ABOUT = "About the Council: it keeps rivers – and towns – dry.";
    private static final String NEWS = paragraphs("news", 12);

    @Test
    void repeatedParagraphsAtTheEdgesAreLeftOut() {
        assertThat(without("Press office\n\n" + NEWS + "\n\n" + ABOUT + "\n\nCall Ana.", "Press office", ABOUT))
                .isEqualTo(NEWS + "\n\nCall Ana.");
    }

    @Test
    void caseAndMarksDoNotMatter() {
        assertThat(without(NEWS + "\n\n" + ABOUT, "ABOUT THE COUNCIL - it keeps rivers and towns dry"))
                .isEqualTo(NEWS);
    }

    @Test
    void figuresDoMatter() {
        var figures = NEWS + "\n\nTurnover: 14 million.";

        assertThat(without(figures, "Turnover: 15 million.")).isEqualTo(figures);
    }

    @Test
    void theMiddleStays() {
        var text = paragraphs("news", 6) + "\n\n" + ABOUT + "\n\n" + paragraphs("more", 6);

        assertThat(without(text, ABOUT)).isEqualTo(text);
    }

    @Test
    void anEdgeOfWhichEverythingIsRepeatedIsTheTextItself() {
        var letter = paragraphs("letter", 20);

        assertThat(without(letter, letter.split("\n\n"))).isEqualTo(letter);
    }

    @Test
    void nothingIsLeftOutWhenTheRestWouldBeShort() {
        var text = paragraphs("news", 2) + "\n\n" + ABOUT;

        assertThat(without(text, ABOUT)).isEqualTo(text);
    }

    @Test
    void nothingIsLeftOutWhenItIsMostOfTheText() {
        var about = "The Council keeps towns dry. ".repeat(40).strip();
        var text = NEWS + "\n\n" + about;

        assertThat(without(text, about)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a\n\nb", "a\n\nb\n\nc\n\nd", "a\n\nb\n\nc\n\nd\n\ne", "a\n\nb\n\nc\n\nd\n\n\n\n\ne\n\n"
            })
    void everyParagraphOfAShortTextIsSeen(String text) {
        var words = Arrays.stream(text.split("\n+")).filter(word -> !word.isEmpty());

        assertThat(TextEdges.of(text).hashes())
                .containsAll(words.map(TextEdgesTests::hash).toList());
        assertThat(TextEdges.of(text).without(Set.of(hash("a")))).isEqualTo(text);
    }

    private static String without(String text, String... repeated) {
        return TextEdges.of(text)
                .without(Arrays.stream(repeated).map(TextEdgesTests::hash).collect(Collectors.toSet()));
    }

    private static long hash(String paragraph) {
        return ParagraphHash.of(paragraph, 0, paragraph.length());
    }

    private static String paragraphs(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "%s %d tells what nobody had told so far.".formatted(name, i))
                .collect(Collectors.joining("\n\n"));
    }
}
