package org.communique.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.communique.publish.bulk.BulkSettings;
import org.communique.publish.document.DocumentSettings;
import org.communique.publish.elasticsearch.ElasticsearchSettings;
import org.communique.publish.index.IndexCreationSettings;
import org.communique.publish.nearduplicate.DuplicateSettings;
import org.communique.publish.publishing.RetrySettings;
import org.communique.publish.rebuild.RebuildSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** The settings that nobody has to make, and what is refused. */
class SettingsTests {

    @Test
    void defaultsSuitOneMachine() {
        assertThat(bind("communique.publish.bulk", BulkSettings.class))
                .isEqualTo(new BulkSettings(500, DataSize.ofMegabytes(8)));
        assertThat(bind("communique.publish.document", DocumentSettings.class))
                .isEqualTo(new DocumentSettings(DataSize.ofMegabytes(8)));
        assertThat(bind("communique.publish.elasticsearch", ElasticsearchSettings.class))
                .isEqualTo(new ElasticsearchSettings(false, Duration.ofSeconds(5)));
        assertThat(bind("communique.publish.near-duplicates", DuplicateSettings.class))
                .isEqualTo(new DuplicateSettings(true, 0.25));
        assertThat(bind("communique.publish.index", IndexCreationSettings.class))
                .isEqualTo(new IndexCreationSettings(0));
        assertThat(bind("communique.publish.retry", RetrySettings.class))
                .isEqualTo(new RetrySettings(Duration.ofMillis(100), Duration.ofSeconds(5)));
        assertThat(bind("communique.publish.rebuild", RebuildSettings.class))
                .isEqualTo(new RebuildSettings(1_000, 2, Duration.ofSeconds(2)));
    }

    @Test
    void longestWaitBelowTheFirstIsRefused() {
        assertThatThrownBy(() -> new RetrySettings(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .hasMessage("communique.publish.retry.max-interval: 1 s (expected: 2 s to 1 min)");
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new BulkSettings(0, DataSize.ofMegabytes(8))).hasMessageContaining("expected: >= 1");
        assertThatThrownBy(() -> new BulkSettings(500, DataSize.ofBytes(0))).hasMessageContaining("expected: >= 1B");
        assertThatThrownBy(() -> new DocumentSettings(DataSize.ofBytes(0))).hasMessageContaining("expected: >= 1B");
        assertThatThrownBy(() -> new DuplicateSettings(true, 0)).hasMessageContaining("expected: above 0, up to 1");
        assertThatThrownBy(() -> new IndexCreationSettings(-1)).hasMessageContaining("expected: >= 0");
        assertThatThrownBy(() -> new RebuildSettings(0, 2, Duration.ofSeconds(1)))
                .hasMessageContaining("expected: >= 1");
        assertThatThrownBy(() -> new RebuildSettings(1, 2, Duration.ZERO)).hasMessageContaining("expected: above 0");
    }

    private static <T> T bind(String prefix, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate(prefix, type);
    }
}
