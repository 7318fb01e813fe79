package org.communique.publish.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent.Reason;

class ConsumerEndTests {

    private final List<Object> published = new ArrayList<>();
    private final ConsumerEnd end = new ConsumerEnd(published::add);

    @Test
    void consumerThatDiesBreaksLiveness() {
        end.onStopped(new ConsumerStoppedEvent(this, this, Reason.ERROR));

        assertThat(published)
                .singleElement()
                .satisfies(event -> assertThat(((AvailabilityChangeEvent<?>) event).getState())
                        .isEqualTo(LivenessState.BROKEN));
    }

    @Test
    void consumerThatIsStoppedDoesNot() {
        end.onStopped(new ConsumerStoppedEvent(this, this, Reason.NORMAL));

        assertThat(published).isEmpty();
    }
}
