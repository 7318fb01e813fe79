package org.communique.contracts.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReleaseIdTests {

    @Test
    void sameSourceAndKeyGiveTheSameIdForEver() {
        assertThat(ReleaseId.derive("rivers.example", "rivers.example/news/1").value())
                .isEqualTo("w6ewup4qynai7htjuhlrupd5of");
    }

    @Test
    void sourceIsPartOfTheId() {
        assertThat(ReleaseId.derive("a.example", "1")).isNotEqualTo(ReleaseId.derive("b.example", "1"));
    }

    @Test
    void whereTheSourceEndsIsPartOfTheId() {
        assertThat(ReleaseId.derive("ab", "c")).isNotEqualTo(ReleaseId.derive("a", "bc"));
    }

    @Test
    void manyKeysGiveAsManyWellFormedIds() {
        var ids = IntStream.range(0, 10_000)
                .mapToObj(key -> ReleaseId.derive("rivers.example", "key " + key))
                .distinct();

        assertThat(ids).hasSize(10_000);
    }

    @Test
    void anotherFormIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReleaseId("../../etc"))
                .withMessage("release id: '../../etc' (expected: 26 characters of a-z and 2-7)");
    }
}
