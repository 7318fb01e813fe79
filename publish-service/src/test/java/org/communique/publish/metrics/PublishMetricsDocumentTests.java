package org.communique.publish.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.communique.flow.MetersDocument;
import org.communique.kit.meter.StageMeter;
import org.communique.publish.document.RejectionReason;
import org.junit.jupiter.api.Test;

class PublishMetricsDocumentTests {

    @Test
    void documentIsMadeFromTheMeters() throws IOException {
        MetersDocument.check("publish-service", PublishMeter.class, "", StageMeter.values());
    }

    @Test
    void everyReasonForADeadLetterIsAmongTheTags() {
        assertThat(PublishMeter.DEAD_LETTERS.spec().values())
                .containsExactlyElementsOf(Arrays.stream(RejectionReason.values())
                        .map(RejectionReason::tag)
                        .toList());
    }
}
