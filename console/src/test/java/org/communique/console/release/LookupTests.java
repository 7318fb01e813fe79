package org.communique.console.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.communique.console.document.SampleReleases;
import org.junit.jupiter.api.Test;

class LookupTests {

    @Test
    void kindOfAnInputIsSeenByItsForm() {
        assertThat(Lookup.of(null).kind()).isEqualTo(Lookup.Kind.NONE);
        assertThat(Lookup.of("  ").kind()).isEqualTo(Lookup.Kind.NONE);
        assertThat(Lookup.of(" " + SampleReleases.ID + " ").kind()).isEqualTo(Lookup.Kind.ID);
        assertThat(Lookup.of("HTTPS://rivers.example/x").kind()).isEqualTo(Lookup.Kind.URL);
        assertThat(Lookup.of("tag:rivers.example,2026:17").kind()).isEqualTo(Lookup.Kind.GUID_OR_WORD);
        assertThat(Lookup.of("flood fund").kind()).isEqualTo(Lookup.Kind.WORDS);
        assertThat(Lookup.of("x".repeat(9000)).isTooLong()).isTrue();
    }

    @Test
    void partitionIsThatOfKafkasOwnPartitioner() {
        var key = SampleReleases.ID;
        var kafka = org.apache.kafka.clients.producer.internals.BuiltInPartitioner.partitionForKey(
                key.getBytes(java.nio.charset.StandardCharsets.UTF_8), 6);

        assertThat(TraceReader.partition(key, 6)).isEqualTo(kafka);
    }
}
