package org.communique.ingest.metrics;

import java.io.IOException;
import org.communique.flow.MetersDocument;
import org.junit.jupiter.api.Test;

class MetersDocumentTests {

    @Test
    void documentIsMadeFromTheMeters() throws IOException {
        MetersDocument.check("ingest-service", IngestMeters.class, "");
    }
}
