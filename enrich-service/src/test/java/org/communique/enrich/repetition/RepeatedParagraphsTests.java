package org.communique.enrich.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import org.communique.contracts.release.ReleaseId;
import org.junit.jupiter.api.Test;

class RepeatedParagraphsTests {

    private static final String SOURCE = "rivers.example";
    private static final long ABOUT = 7;

    private final RepeatedParagraphs repetitions = new RepeatedParagraphs();

    @Test
    void paragraphOfFourOtherReleasesIsRepeated() {
        remember(0, 3, ABOUT);

        assertThat(repetitions.of(SOURCE, release(9))).isEmpty();

        remember(3, 4, ABOUT);

        assertThat(repetitions.of(SOURCE, release(9))).containsExactly(ABOUT);
    }

    @Test
    void releaseIsNotComparedWithItself() {
        remember(0, 4, ABOUT);

        assertThat(repetitions.of(SOURCE, release(3))).isEmpty();
    }

    @Test
    void releaseThatComesAgainCountsOnce() {
        for (int time = 0; time < 4; time++) {
            remember(0, 1, ABOUT);
        }
        remember(1, 4, 8);

        assertThat(repetitions.of(SOURCE, release(9))).isEmpty();
    }

    @Test
    void sourcesDoNotMix() {
        remember(0, 4, ABOUT);

        assertThat(repetitions.of("lakes.example", release(9))).isEmpty();
    }

    @Test
    void paragraphThatTheLatestReleasesLackIsForgotten() {
        remember(0, 4, ABOUT);
        remember(4, 21, 8);

        assertThat(repetitions.of(SOURCE, release(99))).containsExactly(8L);
    }

    @Test
    void sourceWithoutReleasesForLongestIsForgotten() {
        remember(0, 4, ABOUT);
        IntStream.range(0, 2_000)
                .forEach(i -> repetitions.remember(new ReleaseEdges("source-" + i, release(i), Set.of(ABOUT))));

        assertThat(repetitions.of(SOURCE, release(9))).isEmpty();
    }

    private void remember(int from, int to, long paragraph) {
        IntStream.range(from, to)
                .forEach(
                        i -> repetitions.remember(new ReleaseEdges(SOURCE, release(i), Set.of(paragraph, 1_000L + i))));
    }

    private static ReleaseId release(int number) {
        return ReleaseId.derive(SOURCE, "release-" + number);
    }
}
