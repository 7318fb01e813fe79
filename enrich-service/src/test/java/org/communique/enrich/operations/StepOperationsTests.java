package org.communique.enrich.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the text, twice as much of it is about twice the work, in every step. */
class StepOperationsTests {

    private static final int LENGTH = 2_000;

    /** Work that grows with the square of the length is near 4. */
    private static final double MOST_GROWTH = 3;

    /** What a few words more or less may cost, such as a summary where there was none. */
    private static final long SMALL = 100_000;

    private static Function<Parts, Map<String, Long>> steps;

    @BeforeAll
    @SuppressWarnings("unchecked") // The class of the same name in another loader.
    static void load() throws ReflectiveOperationException {
        var loader = new CountingClassLoader(StepOperationsTests.class.getClassLoader());
        steps = (Function<Parts, Map<String, Long>>)
                loader.loadClass(CountedSteps.class.getName()).getConstructor().newInstance();
        // What is done once, at the first use of something, is no work of a text.
        Hostile.harmless()
                .forEach(harmless ->
                        assertThat(steps.apply(harmless.ofLength(LENGTH))).isNotEmpty());
    }

    static List<Hostile> hostile() {
        return Stream.of(Hostile.texts(), Hostile.headlines(), Hostile.pages())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void operationsGrowWithTheLength(Hostile hostile) {
        var once = steps.apply(hostile.ofLength(LENGTH));
        var twice = steps.apply(hostile.ofLength(2 * LENGTH));
        var fourTimes = steps.apply(hostile.ofLength(4 * LENGTH));

        assertThat(fourTimes).hasSameSizeAs(once);
        once.forEach((step, operations) -> {
            assertGrowsLikeItsText(step, operations, twice.get(step));
            assertGrowsLikeItsText(step, twice.get(step), fourTimes.get(step));
        });
    }

    private static void assertGrowsLikeItsText(String step, long operations, long ofTwiceTheText) {
        assertThat(ofTwiceTheText)
                .as("operations of the step %s for twice the text, which has %d for the text", step, operations)
                .isLessThan((long) (MOST_GROWTH * operations) + SMALL);
    }
}
