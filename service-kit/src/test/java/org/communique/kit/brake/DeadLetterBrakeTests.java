package org.communique.kit.brake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.contracts.wire.Stage;
import org.communique.kit.deadletter.DeadLetter;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DeadLetterBrakeTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final BrakeSettings settings = new BrakeSettings(true, 500, 0.5, 5);
    private final DeadLetterBrake brake = new DeadLetterBrake(Stage.ENRICH, settings, () -> NOON);

    @Test
    void mostRecordsOfSeveralPublishersEngageIt() {
        int written = writeUntilEngaged(25, 7);

        assertThat(written).isEqualTo(250);
        assertThat(brake.isEngaged()).isTrue();
        assertThat(brake.report().reason())
                .startsWith("275 of the last 500 records, of 7 publishers, would become dead letters")
                .contains("POST /brake/release")
                .endsWith("first: failed: step dates: x");
        assertThat(brake.report().since()).isEqualTo(NOON);
    }

    @Test
    void singlePublisherStopsNobody() {
        for (int i = 0; i < 100; i++) {
            var letters = letters(25, 4);
            assertThatCode(() -> brake.check(25, letters)).doesNotThrowAnyException();
            brake.written(25, letters);
        }
    }

    @Test
    void halfOfTheRecordsAreNotMost() {
        for (int i = 0; i < 100; i++) {
            brake.check(50, letters(25, 9));
            brake.written(50, letters(25, 9));
        }

        assertThat(brake.isEngaged()).isFalse();
    }

    @Test
    void fewDeadLettersOfAQuietSystemAreNotMost() {
        brake.check(200, letters(200, 9));
        brake.written(200, letters(200, 9));

        assertThat(brake.isEngaged()).isFalse();
    }

    @Test
    void batchOfThousandsIsChecked() {
        assertThatThrownBy(() -> brake.check(4_500, letters(4_500, 9))).isInstanceOf(BrakeEngagedException.class);
    }

    @Test
    void oldDeadLettersCountNoMore() {
        brake.written(250, letters(250, 9));
        for (int i = 0; i < 20; i++) {
            brake.written(500, List.of());
        }

        assertThatCode(() -> brake.check(100, letters(100, 9))).doesNotThrowAnyException();
        assertThat(brake.report().publishers()).isZero();
    }

    @Test
    void batchThatWaitsIsRefusedAgainAndOthersWithoutDeadLettersPass() {
        writeUntilEngaged(25, 7);

        assertThatThrownBy(() -> brake.check(25, letters(25, 7))).isInstanceOf(BrakeEngagedException.class);
        assertThatThrownBy(() -> brake.check(25, letters(1, 1))).isInstanceOf(BrakeEngagedException.class);
        assertThatCode(() -> brake.check(25, List.of())).doesNotThrowAnyException();
    }

    @Test
    void releasedBrakeLetsTheRestPassAndIsReadyAgainAfterwards() {
        writeUntilEngaged(25, 7);

        assertThat(brake.release()).isTrue();
        for (int i = 0; i < 200; i++) {
            brake.check(25, letters(25, 7));
            brake.written(25, letters(25, 7));
        }
        assertThat(brake.isEngaged()).isFalse();
        assertThat(brake.release()).isFalse();

        for (int i = 0; i < 40; i++) {
            brake.written(25, List.of());
        }
        assertThatThrownBy(() -> writeAll(20, 25, 7)).isInstanceOf(BrakeEngagedException.class);
    }

    @Test
    void unreadableRecordsAreNoFaultOfOnePublisher() {
        var letters = IntStream.range(0, 260)
                .mapToObj(i -> letter(new ConsumerRecord<>("releases.raw", 0, i, bytes("key" + i), bytes("no JSON"))))
                .toList();

        assertThatThrownBy(() -> brake.check(260, letters)).isInstanceOf(BrakeEngagedException.class);
    }

    @Test
    void brakeCanBeSwitchedOff() {
        var off = new DeadLetterBrake(Stage.ENRICH, new BrakeSettings(false, 500, 0.5, 5), () -> NOON);

        assertThatCode(() -> off.check(4_500, letters(4_500, 9))).doesNotThrowAnyException();
    }

    @Test
    void defaultsAndLimits() {
        var defaults = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("communique.brake", BrakeSettings.class);

        assertThat(defaults).isEqualTo(settings);
        assertThatThrownBy(() -> new BrakeSettings(true, 0, 0.5, 5))
                .hasMessage("communique.brake.records: 0 (expected: >= 1)");
        assertThatThrownBy(() -> new BrakeSettings(true, 500, 1, 5))
                .hasMessage("communique.brake.share: 1.0 (expected: above 0 and below 1)");
        assertThatThrownBy(() -> new BrakeSettings(true, 500, 0.5, 0))
                .hasMessage("communique.brake.publishers: 0 (expected: >= 1)");
    }

    /** Returns the number of dead letters written before. */
    private int writeUntilEngaged(int size, int publishers) {
        int written = 0;
        while (true) {
            try {
                brake.check(size, letters(size, publishers));
            } catch (BrakeEngagedException _) {
                return written;
            }
            brake.written(size, letters(size, publishers));
            written += size;
        }
    }

    private void writeAll(int batches, int size, int publishers) {
        for (int i = 0; i < batches; i++) {
            brake.check(size, letters(size, publishers));
            brake.written(size, letters(size, publishers));
        }
    }

    private static List<DeadLetter> letters(int number, int publishers) {
        return IntStream.range(0, number)
                .mapToObj(i -> letter(record("{\"source\":\"p%d.example\"}".formatted(i % publishers))))
                .toList();
    }

    private static DeadLetter letter(ConsumerRecord<byte[], byte[]> record) {
        return DeadLetter.of(record, "failed", "step dates: x");
    }

    private static ConsumerRecord<byte[], byte[]> record(String json) {
        return new ConsumerRecord<>("releases.raw", 0, 0, bytes("key"), bytes(json));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
