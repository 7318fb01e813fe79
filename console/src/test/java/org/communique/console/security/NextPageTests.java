package org.communique.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/feeds", "/dead-letters/enrich?group=9f2c&status=open", "/releases/a%20b"})
    void pageOfTheConsoleIsNext(String next) {
        assertThat(NextPage.of(next)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "feeds",
                "/a\\b",
                "/a\r\nb",
                "javascript:x"
            })
    void anotherSiteIsNeverNext(String next) {
        assertThat(NextPage.of(next)).isEqualTo("/");
    }

    @Test
    void withoutOneThePipelineIsNext() {
        assertThat(NextPage.of(null)).isEqualTo("/");
    }
}
