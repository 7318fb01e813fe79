package org.communique.console.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RecordJsonTests {

    private final RecordJson json = new RecordJson(JsonMapper.builder().build());

    @Test
    void enrichedReleaseIsReadable() {
        var release = json.release(bytes("""
                {"id": "r1", "headline": "Harbour opens", "body": "First.\\n\\nSecond.", "language": "en", "url": "https://a.example/1",
                 "topics": [{"code": "medtop:04000000", "name": "economy"}], "countries": ["BE"], "provenance": [{"step": "x"}]}
                """));

        assertThat(release.headline()).isEqualTo("Harbour opens");
        assertThat(release.text()).isEqualTo("First.\n\nSecond.");
        assertThat(release.facts()).containsEntry("language", "en");
        assertThat(release.tags()).containsOnlyKeys("topics", "countries").containsEntry("topics", List.of("economy"));
        assertThat(release.url()).isEqualTo("https://a.example/1");
    }

    @Test
    void markupOfARawReleaseIsText() {
        var release = json.release(bytes("""
                {"headline": "<script>alert(1)</script>", "url": "javascript:alert(1)",
                 "content": {"type": "text/html", "text": "<p>Open <b>now</b></p><script>alert(2)</script>"}}
                """));

        assertThat(release.text()).isEqualTo("Open now");
        assertThat(release.url()).isEmpty();
        assertThat(release.headline()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void whatIsNoJsonIsNoRelease() {
        assertThat(json.release(bytes("{\"cut"))).isNull();
        assertThat(json.release(bytes("plain"))).isNull();
        assertThat(json.release(new byte[] {0, 1, 2})).isNull();
        assertThat(json.pretty(bytes("plain"))).isEmpty();
    }

    @Test
    void recordAboveItsLimitIsNotReadWhole() {
        assertThat(json.release(bytes("{\"page\": \"" + "x".repeat(9 << 20) + "\"}")))
                .isNull();
    }

    @Test
    void longJsonIsCutAndSaysSo() {
        assertThat(json.pretty(bytes("{\"page\": \"" + "x".repeat(1 << 20) + "\"}")))
                .hasSizeLessThan(300_000)
                .endsWith("download the record");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
