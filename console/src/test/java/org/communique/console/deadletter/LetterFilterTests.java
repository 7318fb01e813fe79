package org.communique.console.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetterFilterTests {

    @Test
    void linkAndActHaveTheSameFilter() {
        var filter = new LetterFilter("", "9f2c", "", "a&b=c", "", "", "", "");

        assertThat(filter.urlTo("/dead-letters/enrich")).isEqualTo("/dead-letters/enrich?group=9f2c&source=a%26b%3Dc");
        assertThat(filter.body()).isEqualTo(java.util.Map.of("group", "9f2c", "source", "a&b=c"));
    }

    @Test
    void idsAreAnArrayInAnAct() {
        assertThat(LetterFilter.ofId("3-1042").body()).containsEntry("ids", List.of("3-1042"));
    }

    @Test
    void actsAreForOpenOnesAlone() {
        assertThat(new LetterFilter("", "", "", "", "", "", "", "").forOpen()).isTrue();
        assertThat(new LetterFilter("open", "", "", "", "", "", "", "").forOpen())
                .isTrue();
        assertThat(new LetterFilter("any", "", "", "", "", "", "", "").forOpen())
                .isFalse();
    }

    @Test
    void withoutAFilterAllMatch() {
        assertThat(new LetterFilter("open", "", "", "", "", "", "", "").matchesAll())
                .isTrue();
        assertThat(LetterFilter.ofGroup("g").matchesAll()).isFalse();
    }
}
