package org.communique.enrich.metrics;

import java.io.IOException;
import org.communique.flow.MetersDocument;
import org.junit.jupiter.api.Test;

class MetersDocumentTests {

    @Test
    void documentIsMadeFromTheMeters() throws IOException {
        MetersDocument.check("enrich-service", EnrichMeter.class, """
                How far the service is behind is told by the Kafka client: `kafka.consumer.fetch.manager.records.lag.max`.
                A batch that is rolled back is counted when it is committed; its steps are timed each time.
                """);
    }
}
