package org.communique.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.communique.contracts.event.EmbargoLift;
import org.communique.contracts.event.ObservationSource;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.RevisionChange;
import org.communique.contracts.release.RevisionEntry;
import org.communique.contracts.release.SourceText;
import org.communique.ingest.identity.Fingerprint;
import org.communique.ingest.state.ReleaseState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Where an event came from, and the events before it. */
class LineageTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ObservationSource POLL =
            new ObservationSource(ObservationSource.By.POLL, NOON.minusSeconds(2));
    private static final Embargo EMBARGO = new Embargo(Instant.parse("2026-04-01T00:00:00Z"));

    private final ChangeDecision first = seen(null, "words", null, null, NOON);

    @Test
    void firstEventIsNew() {
        var lineage = first.event().orElseThrow().lineage();

        assertThat(lineage.observation()).isEqualTo(POLL);
        assertThat(lineage.rawRecord()).isNull();
        assertThat(changes(first)).containsExactly(List.of(RevisionChange.NEW));
        assertThat(lineage.revisions()).isEqualTo(first.state().revisions());
    }

    @Test
    void laterEventsSayWhatChangedAndKeepTheEarlierOnes() {
        var page = seen(first.state(), "words", "page", null, NOON.plusSeconds(1));
        var embargo = seen(page.state(), "words", "page", EMBARGO, NOON.plusSeconds(2));
        var both = seen(embargo.state(), "other words", "other page", EMBARGO, NOON.plusSeconds(3));

        assertThat(changes(both))
                .containsExactly(
                        List.of(RevisionChange.NEW),
                        List.of(RevisionChange.PAGE),
                        List.of(RevisionChange.EMBARGO),
                        List.of(RevisionChange.TEXT, RevisionChange.PAGE));
        assertThat(both.state().revisions())
                .extracting(entry -> entry.revision().number())
                .containsExactly(1, 1, 1, 2);
        assertThat(both.state().revisions())
                .extracting(entry -> entry.version().observed())
                .containsExactly(NOON, NOON.plusSeconds(1), NOON.plusSeconds(2), NOON.plusSeconds(3));
    }

    @Test
    void withdrawalReturnAndLiftAreTold() {
        var withdrawn = ChangeDetector.gone(first.state(), Withdrawal.Reason.TOMBSTONE, NOON.plusSeconds(1))
                .by(POLL, first.state());
        var returned = seen(withdrawn.state(), "words", null, EMBARGO, NOON.plusSeconds(2));
        var lifted = ChangeDetector.lifted(
                        returned.state(),
                        (RawRelease) returned.event().orElseThrow(),
                        new EmbargoLift(NOON.plusSeconds(3), "desk", null),
                        NOON.plusSeconds(3))
                .by(new ObservationSource(ObservationSource.By.OPERATOR, NOON.plusSeconds(3)), returned.state());

        assertThat(changes(lifted))
                .containsExactly(
                        List.of(RevisionChange.NEW),
                        List.of(RevisionChange.WITHDRAWN),
                        List.of(RevisionChange.RETURNED, RevisionChange.EMBARGO),
                        List.of(RevisionChange.LIFTED));
        assertThat(lifted.event().orElseThrow().lineage().observation())
                .extracting(ObservationSource::by)
                .isEqualTo(ObservationSource.By.OPERATOR);
    }

    @Test
    void unchangedReleaseKeepsItsState() {
        assertThat(seen(first.state(), "words", null, null, NOON.plusSeconds(1)).state())
                .isEqualTo(first.state());
    }

    @Test
    void listKeepsTheFirstAndTheLastEvents() {
        var last = first;
        for (int i = 1; i <= 50; i++) {
            last = seen(last.state(), "words " + i, null, null, NOON.plusSeconds(i));
        }

        assertThat(last.state().revisions())
                .hasSize(RevisionEntry.MOST)
                .extracting(entry -> entry.revision().number())
                .startsWith(1, 33)
                .endsWith(50, 51);
    }

    @Test
    void stateOfAnOlderVersionGoesOnWithoutItsEarlierEvents() {
        var old = ChangeDetector.seen(null, observed("words", null, null), NOON).state();
        assertThat(old.revisions()).isEmpty();

        var revised = seen(old, "other words", null, null, NOON.plusSeconds(1));

        assertThat(changes(revised)).containsExactly(List.of(RevisionChange.TEXT));
    }

    @Test
    void stateInKafkaHasTheEvents() {
        var json = new JsonMapper();
        var revised = seen(first.state(), "other words", null, null, NOON.plusSeconds(1));

        assertThat(json.readValue(json.writeValueAsString(revised.state()), ReleaseState.class))
                .isEqualTo(revised.state());
        assertThat(json.writeValueAsString(ChangeDetector.seen(null, observed("words", null, null), NOON)
                        .state()))
                .doesNotContain("revisions");
    }

    private static ChangeDecision seen(
            @Nullable ReleaseState known, String words, @Nullable String page, @Nullable Embargo embargo, Instant now) {
        return ChangeDetector.seen(known, observed(words, page, embargo), now).by(POLL, known);
    }

    private static List<List<RevisionChange>> changes(ChangeDecision decision) {
        return decision.event().orElseThrow().lineage().revisions().stream()
                .map(RevisionEntry::changed)
                .toList();
    }

    private static ObservedRelease observed(String words, @Nullable String page, @Nullable Embargo embargo) {
        var text = SourceText.builder()
                .headline("Headline")
                .dates(new Dates(null, null, embargo))
                .content(Content.plain(words))
                .build();
        return new ObservedRelease(
                ReleaseId.derive("press.example", "1"),
                new Origin("press.example", null, "1", null),
                text,
                page == null ? null : Content.html(page),
                Fingerprint.of(text),
                page == null ? null : Fingerprint.of(null, null, Content.plain(page)),
                false);
    }
}
