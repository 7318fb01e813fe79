package org.communique.console.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopFieldsTests {

    @Test
    void headlineAndSourceAreThoseAtTheTop() {
        assertThat(of("""
                {"id": "r1", "tags": {"headline": "deep"}, "url": "https://a.example/", "list": [{"source": "x"}],
                 "headline": "Harbour opens", "source": "port"}
                """)).isEqualTo(new TopFields("Harbour opens", "port"));
    }

    @Test
    void feedHasItsTitleElseItsUrl() {
        assertThat(of("{\"url\": \"https://a.example/feed\"}").headline()).isEqualTo("https://a.example/feed");
    }

    @Test
    void largeRecordIsReadByItsBeginning() {
        var value = "{\"headline\": \"Large\", \"source\": \"s\", \"page\": \"" + "x".repeat(5_000_000) + "\"}";

        assertThat(of(value)).isEqualTo(new TopFields("Large", "s"));
        assertThat(of("{\"page\": \"" + "x".repeat(5_000_000) + "\", \"headline\": \"Late\"}")
                        .headline())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[1, 2]", "{", "{\"headline\": 5}", "{\"headline\": \"cut"})
    void whatIsNoReleaseHasNone(String value) {
        assertThat(of(value)).isEqualTo(new TopFields("", ""));
    }

    @Test
    void tombstoneHasNone() {
        assertThat(TopFields.of(null)).isEqualTo(new TopFields("", ""));
    }

    private static TopFields of(String value) {
        return TopFields.of(value.getBytes(StandardCharsets.UTF_8));
    }
}
