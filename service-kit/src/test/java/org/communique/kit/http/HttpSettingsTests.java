package org.communique.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSettingsTests {

    @Test
    void hostsBecomeLowerCase() {
        assertThat(new HttpSettings(Set.of(" Ingest-Service ", ""), List.of(), "").hosts())
                .containsExactly("ingest-service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*.example.org", "http://a", "a:8081", "a/b", "a b"})
    void hostWithMoreThanANameIsRefused(String host) {
        assertThatThrownBy(() -> new HttpSettings(Set.of(host), List.of(), ""))
                .hasMessageContaining("communique.http.hosts: " + host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"websub/", "/websub", ""})
    void pathWithoutSlashesIsRefused(String path) {
        assertThatThrownBy(() -> new HttpSettings(Set.of(), List.of(path), ""))
                .hasMessageContaining("communique.http.any-host-paths: " + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with blanks in the middle", "line\nbreak-line-break"})
    void tokenThatCannotBeAHeaderIsRefusedWithoutBeingShown(String token) {
        assertThatThrownBy(() -> new HttpSettings(Set.of(), List.of(), token))
                .hasMessageContaining("communique.http.token")
                .message()
                .doesNotContain(token);
    }

    @Test
    void textLeavesTheTokenOut() {
        assertThat(new HttpSettings(Set.of(), List.of(), "0123456789abcdef"))
                .asString()
                .doesNotContain("0123456789abcdef");
    }
}
