package org.communique.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is a revision and what is not: every case of {@code revisions.txt}, in English, German and French. */
class RevisionCasesTests {

    private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-03-02T12:00:00Z");

    static List<RevisionCase> cases() {
        return RevisionCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void secondObservationIsDecidedRight(RevisionCase one) {
        var known = ChangeDetector.seen(null, one.before(), FIRST).state();

        assertThat(ChangeDetector.seen(known, one.after(), SECOND).word()).isEqualTo(one.decision());
    }

    @Test
    void thereAreManyOfBothKinds() {
        assertThat(cases())
                .filteredOn(one -> one.decision().equals("unchanged"))
                .hasSizeGreaterThan(15);
        assertThat(cases()).filteredOn(one -> one.decision().equals("revised")).hasSizeGreaterThan(15);
    }
}
