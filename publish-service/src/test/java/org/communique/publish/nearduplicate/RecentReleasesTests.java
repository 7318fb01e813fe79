package org.communique.publish.nearduplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.publish.document.DuplicateKeys;
import org.communique.publish.document.SignatureBands;
import org.junit.jupiter.api.Test;

class RecentReleasesTests {

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final RecentReleases recent = new RecentReleases(() -> now);

    @Test
    void whatHasAKeyInCommonIsFound() {
        var first = candidate("first", 1, "0:a", "1:b");
        recent.add(List.of(first, candidate("other", 1, "0:x")));

        assertThat(recent.like(List.of(candidate("second", 2, "1:b")))).containsExactly(first);
        assertThat(recent.like(List.of(candidate("third", 2, "1:c")))).isEmpty();
        assertThat(recent.like(List.of(candidate("without text", 2)))).isEmpty();
    }

    @Test
    void releaseIsRememberedThroughTheNextSpellAndNoLonger() {
        recent.add(List.of(candidate("first", 1, "0:a")));
        var second = List.of(candidate("second", 2, "0:a"));

        now = now.plusSeconds(11);
        assertThat(recent.like(second)).hasSize(1);
        now = now.plusSeconds(11);
        assertThat(recent.like(second)).isEmpty();
    }

    @Test
    void ofManyTheLastFourThousandAreRemembered() {
        recent.add(List.of(candidate("first", 1, "0:a")));
        var second = List.of(candidate("second", 2, "0:a"));

        addMany(0, 4_000);
        assertThat(recent.like(second)).hasSize(1);
        addMany(4_000, 8_000);
        assertThat(recent.like(second)).isEmpty();
        assertThat(recent.like(List.of(candidate("third", 2, "0:4000")))).hasSize(1);
    }

    @Test
    void newestRevisionCountsWhicheverSpellItIsOf() {
        var newer = candidate("first", 3, "0:a");
        var older = candidate("first", 1, "0:a");
        recent.add(List.of(newer));
        now = now.plusSeconds(11);
        recent.add(List.of(candidate("first", 2, "0:b")));

        assertThat(recent.newest(older)).isEqualTo(newer);
        assertThat(recent.newest(candidate("first", 4, "0:c")).version().value())
                .isEqualTo(4_000);
    }

    private void addMany(int from, int to) {
        IntStream.range(from, to).forEach(i -> recent.add(List.of(candidate("release-" + i, 1, "0:" + i))));
    }

    private static DuplicateCandidate candidate(String name, int version, String... bands) {
        return new DuplicateCandidate(
                ReleaseId.derive("harbours.example", name),
                new Version(version * 1_000L),
                new DuplicateKeys(SignatureBands.of(List.of(bands)), true, null, null));
    }
}
