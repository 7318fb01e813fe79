package org.communique.kit.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.communique.contracts.release.Version;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class VersionBrakeTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final VersionSettings settings = new VersionSettings(Duration.ofDays(1), true);
    private final VersionBrake brake = new VersionBrake(settings);

    @Test
    void singleRecordsThatAreAheadNeverPause() {
        for (int i = 0; i < 9; i++) {
            assertThatCode(() -> brake.check(1, ahead(1))).doesNotThrowAnyException();
            brake.written(1, 1);
        }
    }

    @Test
    void fewAmongManyDoNot() {
        brake.written(4_000, 0);

        assertThatCode(() -> brake.check(200, ahead(40))).doesNotThrowAnyException();
    }

    @Test
    void halfOfThemDoNot() {
        assertThatCode(() -> brake.check(24, ahead(12))).doesNotThrowAnyException();
    }

    @Test
    void mostOfThemMeanThatAClockIsWrong() {
        assertThatThrownBy(() -> brake.check(12, ahead(11)))
                .isInstanceOf(VersionsAheadException.class)
                .hasMessageStartingWith("versions of 11 of the last 12 records are too far ahead")
                .hasMessageContaining("communique.versions.max-ahead")
                .hasMessageEndingWith("first: version: 7");
    }

    @Test
    void mostOfThemOneByOneMeanItToo() {
        brake.written(9, 9);

        assertThatThrownBy(() -> brake.check(1, ahead(1))).isInstanceOf(VersionsAheadException.class);
    }

    @Test
    void batchThatWasRefusedIsRefusedAgain() {
        brake.written(20, 0);

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> brake.check(26, ahead(26))).isInstanceOf(VersionsAheadException.class);
        }
    }

    @Test
    void brakeCanBeReleased() {
        var released = new VersionBrake(new VersionSettings(Duration.ofDays(1), false));

        assertThatCode(() -> released.check(100, ahead(100))).doesNotThrowAnyException();
    }

    @Test
    void versionMoreThanADayAfterItsRecordIsRefused() {
        var version = Version.observedAt(NOON);
        var yesterday = NOON.minus(Duration.ofDays(1));

        assertThat(settings.refusal(version, written(yesterday))).isEmpty();
        assertThat(settings.refusal(version, written(yesterday.minusMillis(1))))
                .contains("version: %d, observed %s (expected: at most 1 d after %s, the time of its record)"
                        .formatted(version.value(), NOON, yesterday.minusMillis(1)));
        assertThat(settings.refusal(version, written(Instant.ofEpochMilli(-1)))).isEmpty();
    }

    @Test
    void defaults() {
        var bound = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("communique.versions", VersionSettings.class);

        assertThat(bound).isEqualTo(settings);
        assertThatThrownBy(() -> new VersionSettings(Duration.ofSeconds(-1), true))
                .hasMessage("communique.versions.max-ahead: -1 s (expected: >= 0 s)");
    }

    private static List<String> ahead(int number) {
        return Collections.nCopies(number, "version: 7");
    }

    private static ConsumerRecord<byte[], byte[]> written(Instant time) {
        return new ConsumerRecord<>(
                "releases.raw",
                0,
                0,
                time.toEpochMilli(),
                TimestampType.CREATE_TIME,
                1,
                1,
                new byte[1],
                new byte[1],
                new RecordHeaders(),
                Optional.empty());
    }
}
