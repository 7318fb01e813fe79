package org.communique.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonsTests {

    @Test
    void namesOfClassesAreLeftOut() {
        assertThat(Reasons.plain("org.apache.kafka.common.errors.TimeoutException: Topic x not present after 4000 ms."))
                .isEqualTo("Topic x not present after 4000 ms.");
        assertThat(Reasons.plain("Send failed; nested exception is java.net.ConnectException"))
                .isEqualTo("Send failed; nested exception is");
        assertThat(Reasons.plain("cannot connect: www.example.org:443"))
                .isEqualTo("cannot connect: www.example.org:443");
    }

    @Test
    void noMessageIsSaidToBeNone() {
        assertThat(Reasons.plain(null)).isEqualTo("no reason given");
        assertThat(Reasons.plain("java.io.EOFException")).isEqualTo("no reason given");
    }
}
