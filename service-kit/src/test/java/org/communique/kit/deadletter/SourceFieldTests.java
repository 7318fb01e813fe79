package org.communique.kit.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceFieldTests {

    @Test
    void sourceIsReadFromTheBeginningOfABrokenEvent() {
        assertThat(SourceField.of("{\"id\":[1,{\"source\":\"no\"}],\"source\":\"acme.example\",\"x\":".getBytes(UTF_8)))
                .hasValue("acme.example");
    }

    @Test
    void otherValueHasNone() {
        assertThat(SourceField.of("{\"source\":7}".getBytes(UTF_8))).isEmpty();
        assertThat(SourceField.of(new byte[] {0, -1, 7})).isEmpty();
        assertThat(SourceField.of(null)).isEmpty();
    }
}
