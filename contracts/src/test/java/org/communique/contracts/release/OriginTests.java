package org.communique.contracts.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript://example.org/%0a",
                "data:text/html,x",
                "file:///etc/passwd",
                "/a"
            })
    void linkThatLeadsToNoPageOfTheWebIsDropped(String url) {
        assertThat(new Origin("example.org", null, "1", URI.create(url)).url()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/", "HTTPS://example.org/a"})
    void pageOfTheWebStays(String url) {
        assertThat(new Origin("example.org", null, "1", URI.create(url)).url()).isEqualTo(URI.create(url));
    }

    @Test
    void longDateIsCutBetweenCharacters() {
        var written = new WrittenDates("x" + "\ud83d\ude00".repeat(100), null);

        assertThat(written.published()).isEqualTo("x" + "\ud83d\ude00".repeat(31));
    }
}
