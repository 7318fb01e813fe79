package org.communique.publish.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.communique.kit.failure.FailureReason;
import org.communique.publish.trouble.Condition;
import org.communique.publish.trouble.TransientFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DependencyCheckTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Condition condition = new Condition("down", "up", InstantSource.system());

    static Throwable[] failures() {
        return new Throwable[] {
            new TransientFailure("not yet"),
            new IllegalStateException("nobody thought of it"),
            new StackOverflowError(),
            new org.springframework.kafka.KafkaException("Spring's"),
            new org.apache.kafka.common.KafkaException("Apache's")
        };
    }

    @ParameterizedTest
    @MethodSource("failures")
    void watchSurvivesWhateverAQuestionThrows(Throwable failure) {
        var next = new AtomicReference<>(failure);
        var loop = DependencyCheck.loop("test", condition, Duration.ofMillis(10), () -> sneak(next.get()));
        loop.start();
        try {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(why()).isEqualTo(FailureReason.of(failure)));

            next.set(null);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(condition.trouble()).isEmpty());
            assertThat(loop.hasDied()).isFalse();
            assertThat(loop.failure()).isEmpty();
        } finally {
            loop.stop();
        }
    }

    @Test
    void reasonHasNoClassNames() {
        assertThat(FailureReason.of(new IllegalStateException("nobody thought of it")))
                .isEqualTo("nobody thought of it");
    }

    private String why() {
        return condition.trouble().map(Condition.Trouble::why).orElse("");
    }

    private static void sneak(Throwable failure) {
        switch (failure) {
            case null -> {}
            case Error error -> throw error;
            case RuntimeException exception -> throw exception;
            default -> throw new AssertionError(failure);
        }
    }
}
