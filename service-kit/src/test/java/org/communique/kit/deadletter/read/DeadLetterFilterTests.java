package org.communique.kit.deadletter.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadLetterFilterTests {

    private final DeadLetterEntry entry = Letters.letter(7, "failed: dates: 1", "{\"source\":\"acme.example\"}")
            .entry();

    @Test
    void eachGivenValueHasToMatch() {
        var group = entry.group().id();
        assertThat(filter("open", group, "acme.example", List.of("3-7")).matches(entry))
                .isTrue();
        assertThat(filter(null, null, null, null).matches(entry)).isTrue();
        assertThat(filter("any", null, null, null).matches(entry)).isTrue();
        assertThat(filter("discarded", null, null, null).matches(entry)).isFalse();
        assertThat(filter(null, "000000000000", null, null).matches(entry)).isFalse();
        assertThat(filter(null, null, "other.example", null).matches(entry)).isFalse();
        assertThat(filter(null, null, null, List.of("3-8")).matches(entry)).isFalse();
    }

    @Test
    void timeOfDeathIsWithinSinceAndBeforeUntil() {
        assertThat(died(entry.died(), entry.died().plusMillis(1)).matches(entry))
                .isTrue();
        assertThat(died(entry.died().minusMillis(1), entry.died()).matches(entry))
                .isFalse();
    }

    @Test
    void redrivenOneIsOpenAgainWhenItDiesAgain() {
        var note =
                new RedriveNote(RedriveOutcome.DEAD_AGAIN, "r-1", Instant.EPOCH, "ann", 1, "still", null, null, null);

        assertThat(filter("open", null, null, null).matches(entry.with(note))).isTrue();
        assertThat(entry.with(note).redrives()).isEqualTo(1);
    }

    @Test
    void misspeltValuesAreRefused() {
        assertThatThrownBy(() -> filter("opne", null, null, null))
                .hasMessage("status: 'opne' (expected: open, redriven, discarded or any)");
        assertThatThrownBy(() -> filter(null, null, null, List.of("7")))
                .hasMessage("dead letter: '7' (expected: partition-offset, such as 3-1042)");
    }

    private static DeadLetterFilter filter(
            @Nullable String status, @Nullable String group, @Nullable String source, @Nullable List<String> ids) {
        return new DeadLetterFilter(status, group, null, source, null, null, null, ids);
    }

    private static DeadLetterFilter died(Instant since, Instant until) {
        return new DeadLetterFilter(null, null, null, null, null, since, until, null);
    }
}
