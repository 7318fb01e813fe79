package org.communique.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class DecompressionLimitTests {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void aThousandTimesWhatWasSentIsRefused() {
        assertThatThrownBy(() -> read(2 * MEGABYTE, 2 * 1024))
                .isInstanceOf(DecodedBody.TooLargeException.class)
                .hasMessage("more than 200 times as long decoded as sent (expected: at most that)");
    }

    @Test
    void twentyfoldExpansionIsAccepted() throws Exception {
        assertThat(read(2 * MEGABYTE, 2 * MEGABYTE / 20)).isEqualTo(2 * MEGABYTE);
    }

    @Test
    void smallDocumentMayBeBlank() throws Exception {
        assertThat(read(MEGABYTE, 100)).isEqualTo(MEGABYTE);
    }

    private static int read(int decoded, int sent) throws IOException {
        try (var wire = new DecompressionLimit.Counted(new ByteArrayInputStream(new byte[sent]));
                InputStream body = new DecompressionLimit(new ByteArrayInputStream(new byte[decoded]), wire)) {
            wire.readAllBytes();
            return body.readAllBytes().length;
        }
    }
}
