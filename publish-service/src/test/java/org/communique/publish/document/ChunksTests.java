package org.communique.publish.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChunksTests {

    @Test
    void portionsAreBoundedByNumber() {
        assertThat(portions(List.of(1L, 1L, 1L, 1L, 1L), 2, 100))
                .containsExactly(List.of(1L, 1L), List.of(1L, 1L), List.of(1L));
    }

    @Test
    void portionsAreBoundedByBytes() {
        assertThat(portions(List.of(4L, 4L, 4L), 10, 8)).containsExactly(List.of(4L, 4L), List.of(4L));
    }

    @Test
    void largeOneGoesAlone() {
        assertThat(portions(List.of(1L, 90L, 1L, 1L), 10, 8))
                .containsExactly(List.of(1L), List.of(90L), List.of(1L, 1L));
    }

    @Test
    void nothingHasNoPortions() {
        assertThat(portions(List.of(), 10, 8)).isEmpty();
    }

    private static List<List<Long>> portions(List<Long> items, int most, long mostBytes) {
        return Chunks.of(items, most, mostBytes, Long::longValue);
    }
}
