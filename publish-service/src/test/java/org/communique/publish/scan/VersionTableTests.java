package org.communique.publish.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.junit.jupiter.api.Test;

class VersionTableTests {

    private final VersionTable table = new VersionTable();

    @Test
    void emptyTableHasTheEmptyChecksum() {
        assertThat(table.checksum()).isEqualTo(Checksum.EMPTY);
    }

    @Test
    void highestVersionOfEachReleaseCounts() {
        table.add(id(1), new Version(5));
        table.add(id(2), new Version(7));
        table.add(id(1), new Version(9));
        table.add(id(1), new Version(8));

        assertThat(table.checksum())
                .isEqualTo(Checksum.EMPTY.plus(id(2), new Version(7)).plus(id(1), new Version(9)));
    }

    @Test
    void orderOfReleasesMakesNoDifference() {
        var ids = new ArrayList<>(
                IntStream.range(0, 20_000).mapToObj(VersionTableTests::id).toList());
        var checksum = Checksum.EMPTY;
        for (var id : ids) {
            checksum = checksum.plus(id, new Version(1));
        }

        Collections.shuffle(ids, new Random(1));
        ids.forEach(id -> table.add(id, new Version(1)));

        assertThat(table.checksum()).isEqualTo(checksum);
        assertThat(checksum.releases()).isEqualTo(20_000);
    }

    @Test
    void eachIdAndEachVersionMakesAnotherChecksum() {
        var checksums = new HashSet<Checksum>();
        for (int i = 1; i <= 100; i++) {
            checksums.add(Checksum.EMPTY.plus(id(i), new Version(1)));
            checksums.add(Checksum.EMPTY.plus(id(1), new Version(i)));
            checksums.add(Checksum.EMPTY.plus(id(i), new Version(2)).plus(id(i + 1), new Version(1)));
        }

        assertThat(checksums).hasSize(299);
    }

    @Test
    void remainingTimeIsInProportionToProgress() {
        assertThat(new ScanProgress(25, 100).remaining(Duration.ofSeconds(10))).contains(Duration.ofSeconds(30));
        assertThat(new ScanProgress(0, 100).remaining(Duration.ofSeconds(10))).isEmpty();
        assertThat(List.of(new ScanProgress(0, 0).percent(), new ScanProgress(199, 200).percent()))
                .containsExactly(100, 99);
    }

    private static ReleaseId id(int number) {
        return ReleaseId.derive("harbours.example", Integer.toString(number));
    }
}
