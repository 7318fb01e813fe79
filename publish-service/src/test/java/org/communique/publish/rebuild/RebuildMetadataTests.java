package org.communique.publish.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.communique.publish.index.Blueprint;
import org.communique.publish.scan.ScanProgress;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RebuildMetadataTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Rebuild begun = Rebuild.begin("releases-2", "releases-1", NOON);

    @Test
    void whatIsNotedIsReadAgain() {
        var half = begun.at(new ScanProgress(5, 10), Optional.of(Duration.ofSeconds(7)));

        assertThat(read(begun)).contains(begun);
        assertThat(read(half)).contains(half);
        assertThat(read(half.done(NOON))).contains(half.done(NOON));
        assertThat(read(half.failed(NOON, "unequal"))).contains(half.failed(NOON, "unequal"));
    }

    @Test
    void indexWithoutNotesWasNotFilledByARebuild() {
        var json = new JsonMapper();

        assertThat(RebuildMetadata.read("releases-1", json.readTree("{}"))).isEmpty();
        assertThat(RebuildMetadata.read(
                        "releases-1", json.readTree("{\"rebuild\":{\"phase\":\"done\",\"begun\":\"noon\"}}")))
                .isEmpty();
    }

    @Test
    void whatHasJustBegunIsNotAtItsEnd() {
        assertThat(begun.percent()).isZero();
        assertThat(begun.describe()).isEqualTo("releases-2: filling, 0 % done");
    }

    private static Optional<Rebuild> read(Rebuild rebuild) {
        return RebuildMetadata.read(rebuild.id(), RebuildMetadata.write(rebuild, Blueprint.load()));
    }
}
