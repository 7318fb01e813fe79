package org.communique.enrich.metrics;

import java.io.IOException;
import org.communique.flow.MetersDocument;
import org.communique.kit.meter.StageMeter;
import org.junit.jupiter.api.Test;

class MetersDocumentTests {

    @Test
    void documentIsMadeFromTheMeters() throws IOException {
        MetersDocument.check("enrich-service", EnrichMeter.class, """
                A batch that is rolled back is counted when it is committed; its steps are timed each time.
                """, StageMeter.values());
    }
}
