package org.communique.enrich.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

class WebSettingsTests {

    @Test
    void defaults() {
        assertThat(Binder.get(new MockEnvironment()).bindOrCreate("communique.enrich.web", WebSettings.class))
                .isEqualTo(
                        new WebSettings(DataSize.ofMegabytes(5), DataSize.ofMegabytes(10), 2, Duration.ofSeconds(10)));
    }

    @Test
    void oneBodyHasToFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new WebSettings(DataSize.ofKilobytes(2), DataSize.ofKilobytes(1), 2, Duration.ofSeconds(10)))
                .withMessage("communique.enrich.web.max-bytes-in-flight: 1024 B (expected: >= max-body, 2048 B)");
    }
}
