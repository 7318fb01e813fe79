package org.communique.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Identity;
import org.communique.ingest.partition.TestPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pushes of one release, one after the other. */
class PushTests {

    private static final String FIRST = "\"headline\":\"Headline A\",\"text\":\"Text A.\",\"guid\":\"a\"";
    private static final String PAGE = ",\"url\":\"http://ex.org/page\"";

    private final TestPartition owned = new TestPartition();
    private final PushReader reader = new PushReader("push");
    private Instant now = Instant.parse("2026-11-30T12:00:00Z");
    private final Push push = new Push(() -> now, new SimpleMeterRegistry());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"published\":\"2026-01-01T00:00:00Z\"",
                "\"updated\":\"2026-01-01T00:00:00Z\"",
                "\"language\":\"fr\"",
                "\"url\":\"http://ex.org/new\"",
                "\"url\":\"https://ex.org/page?utm_source=x\""
            })
    void newDetailsWithTheSameWordsAreAnAmendment(String detail) throws Exception {
        var first = push(FIRST + (detail.contains("url") ? PAGE : ""));
        now = now.plusSeconds(1);
        var second = push(FIRST + "," + detail);
        now = now.plusSeconds(1);
        var third = push(FIRST + "," + detail);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.revision()).isEqualTo(first.revision());
        assertThat(second.version()).isGreaterThan(first.version());
        assertThat(third).isEqualTo(second);
        assertThat(owned.events()).hasSize(2);
    }

    @Test
    void eachNewDetailIsToldAtOnce() throws Exception {
        push(FIRST);
        push(FIRST + ",\"language\":\"fr\"");
        push(FIRST + ",\"language\":\"de\"");

        assertThat(owned.events()).hasSize(3);
        assertThat(((RawRelease) owned.events().getLast()).text().language()).isEqualTo("de");
    }

    @Test
    void samePushAgainWritesNothing() throws Exception {
        assertThat(push(FIRST)).isEqualTo(push(FIRST));
        assertThat(owned.events()).hasSize(1);
    }

    @Test
    void secondReleaseUnderAUrlIsOneOfItsOwn() throws Exception {
        var a = push(FIRST + PAGE);
        var b = push("\"headline\":\"Headline B\",\"text\":\"Text B.\",\"guid\":\"b\"" + PAGE);
        var corrected = push("\"headline\":\"Headline B\",\"text\":\"Text B, corrected.\",\"guid\":\"b\"" + PAGE);

        assertThat(b.id()).isNotEqualTo(a.id());
        assertThat(corrected.id()).isEqualTo(b.id());
        assertThat(corrected.revision().number()).isEqualTo(2);
        assertThat(push(FIRST + PAGE)).isEqualTo(a);
    }

    @Test
    void urlTellsWithoutAGuid() throws Exception {
        var first = push("\"headline\":\"A\",\"text\":\"Text A.\"" + PAGE);
        var second = push("\"headline\":\"B\",\"text\":\"Text B.\"" + PAGE);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.revision().number()).isEqualTo(2);
    }

    @Test
    void guidTellsWhateverTheUrl() throws Exception {
        var first = push(FIRST + PAGE);
        var moved = push("\"headline\":\"A\",\"text\":\"New.\",\"guid\":\"a\",\"url\":\"http://ex.org/moved\"");

        assertThat(moved.id()).isEqualTo(first.id());
    }

    @Test
    void dryRunDecidesAndWritesNothing() throws Exception {
        var pushed = reader.json("{\"source\":\"ex.org\"," + FIRST + "}", PushHints.NONE);

        assertThat(push.dryRun(pushed, owned.partition()).word()).isEqualTo("new");
        assertThat(owned.events()).isEmpty();
        push.push(pushed, owned.partition());
        assertThat(push.dryRun(pushed, owned.partition()).word()).isEqualTo("unchanged");
    }

    @Test
    void controlCharactersAndHalvesOfPairsAreNoText() throws Exception {
        push("\"headline\":\"A\\u0000B\",\"text\":\"it\\u0092s \\ud800 fine\",\"source\":\"ex.org\"");

        var release = (RawRelease) owned.events().getFirst();
        assertThat(release.text().headline()).isEqualTo("AB");
        assertThat(release.text().content().text()).isEqualTo("it’s ? fine");
    }

    private Identity push(String fields) throws Exception {
        String source = fields.contains("\"source\"") ? "" : "\"source\":\"ex.org\",";
        var pushed = reader.json("{" + source + fields + "}", PushHints.NONE);
        var outcome = push.push(pushed, owned.partition());
        assertThat(outcome).isInstanceOf(PushOutcome.Accepted.class);
        return ((PushOutcome.Accepted) outcome).identity();
    }
}
