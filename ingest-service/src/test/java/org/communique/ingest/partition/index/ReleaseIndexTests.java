package org.communique.ingest.partition.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communique.contracts.event.EmbargoLift;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Revision;
import org.communique.contracts.release.Version;
import org.communique.ingest.identity.Fingerprint;
import org.communique.ingest.state.ReleaseState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReleaseIndexTests {

    private static final String SOURCE = "press.example";
    private static final Fingerprint WORDS = new Fingerprint("00ff".repeat(6));
    private static final Fingerprint PAGE = new Fingerprint("a7".repeat(12));
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123Z");

    private final ReleaseIndex known = new ReleaseIndex();

    static Stream<ReleaseState> states() {
        var url = URI.create("https://press.example/releases/1?lang=de#top");
        return Stream.of(
                state(new Origin(SOURCE, "feed", "guid 1", url), null, null, null),
                state(new Origin(SOURCE, "feed", url.toString(), url), PAGE, null, null),
                state(new Origin(SOURCE, null, null, null), null, null, Withdrawal.Reason.REQUESTED),
                state(new Origin(SOURCE, "feed", null, url), PAGE, null, Withdrawal.Reason.PAGE_GONE),
                state(new Origin(SOURCE, "feed", "http:/", URI.create("urn:x")), null, null, null),
                state(
                        new Origin(SOURCE, null, "https://", URI.create("https://press.example")),
                        null,
                        new Embargo(NOW),
                        Withdrawal.Reason.TOMBSTONE),
                state(new Origin("Société générale", "feed", "номер 17 ☂", null), null, new Embargo(Instant.MIN), null),
                lifted(new EmbargoLift(NOW, "desk", "the publisher's word")),
                lifted(new EmbargoLift(NOW, null, "nobody's")),
                lifted(new EmbargoLift(NOW, "desk", null)),
                lifted(new EmbargoLift(NOW, null, null)),
                numbered(1, 1).since(null),
                numbered(1, 2).since(numbered(1, 1).since(null)),
                withdrawnOften());
    }

    private static ReleaseState withdrawnOften() {
        var state = numbered(1, 1).since(null);
        for (int revision = 2; revision < 40; revision++) {
            state = numbered(1, revision).since(state);
        }
        return state(new Origin(SOURCE, "feed", "guid 1", null), null, null, Withdrawal.Reason.TOMBSTONE)
                .since(state);
    }

    @ParameterizedTest
    @MethodSource("states")
    void stateIsFoundAsItWasPut(ReleaseState state) {
        known.put(state);
        assertThat(known.find(state.identity().id())).contains(state);
        if (state.origin().guid() != null) {
            assertThat(known.find(state.origin().source(), state.origin().guid()))
                    .contains(state);
        }
        assertThat(known.count()).isOne();
    }

    @Test
    void thousandsAreDistinctAndTheLastStateWins() {
        var all = new ArrayList<ReleaseState>();
        for (int number = 0; number < 20_000; number++) {
            known.put(numbered(number, 1));
            all.add(numbered(number, 2));
        }
        all.forEach(known::put);
        assertThat(all)
                .allSatisfy(
                        state -> assertThat(known.find(state.identity().id())).contains(state))
                .allSatisfy(state ->
                        assertThat(known.find(SOURCE, state.origin().guid())).contains(state));
        assertThat(known.count()).isEqualTo(20_000);
        assertThat(known.find(ReleaseId.derive(SOURCE, "unknown"))).isEmpty();
        assertThat(known.find("other.example", "guid 7")).isEmpty();
    }

    @Test
    void idsThatDifferInTheirLastBitsAreOthers() {
        var other = new ReleaseId("abcdefghijklmnopqrstuvwxy2");
        known.put(state(other, new Origin(SOURCE, null, null, null), null, null, null));
        assertThat(known.find(new ReleaseId("abcdefghijklmnopqrstuvwxy3"))).isEmpty();
        assertThat(known.find(other)).isPresent();
    }

    @Test
    void releaseIsStillFoundByItsFormerGuid() {
        var id = ReleaseId.derive(SOURCE, "page");
        known.put(state(id, new Origin(SOURCE, null, "old", null), null, null, null));
        var now = state(id, new Origin(SOURCE, null, "new", null), null, null, null);
        known.put(now);
        assertThat(known.find(SOURCE, "old")).contains(now);
        assertThat(known.find(SOURCE, "new")).contains(now);
    }

    @Test
    void theReleaseThatWasCalledByAGuidLastIsFoundByIt() {
        known.put(state(ReleaseId.derive(SOURCE, "a"), new Origin(SOURCE, null, "guid", null), null, null, null));
        var last = state(ReleaseId.derive(SOURCE, "b"), new Origin(SOURCE, null, "guid", null), null, null, null);
        known.put(last);
        assertThat(known.find(SOURCE, "guid")).contains(last);
    }

    @Test
    void removedReleaseIsNotFoundAndCanBePutAgain() {
        var states = IntStream.range(0, 1_000).mapToObj(n -> numbered(n, 1)).toList();
        states.forEach(known::put);
        List.of(states.subList(0, 900), states.subList(0, 10))
                .forEach(some ->
                        some.forEach(state -> known.remove(state.identity().id())));
        assertThat(known.count()).isEqualTo(100);
        assertThat(known.find(SOURCE, "guid 5")).isEmpty();
        states.forEach(known::put);
        assertThat(known.count()).isEqualTo(1_000);
        assertThat(states)
                .allSatisfy(
                        state -> assertThat(known.find(state.identity().id())).contains(state));
    }

    private static ReleaseState numbered(int number, int revision) {
        var url = URI.create("https://press.example/releases/" + number);
        return new ReleaseState(
                new Identity(ReleaseId.derive(SOURCE, url.toString()), new Revision(revision), Version.observedAt(NOW)),
                new Origin(SOURCE, "feed", "guid " + number, url),
                WORDS,
                null,
                null,
                null);
    }

    private static ReleaseState lifted(EmbargoLift lift) {
        var held = state(new Origin(SOURCE, null, "guid", null), PAGE, new Embargo(NOW), null);
        return held.with(held.identity(), lift);
    }

    private static ReleaseState state(
            Origin origin,
            @Nullable Fingerprint page,
            @Nullable Embargo embargo,
            Withdrawal.@Nullable Reason withdrawn) {
        return state(ReleaseId.derive(SOURCE, "1"), origin, page, embargo, withdrawn);
    }

    private static ReleaseState state(
            ReleaseId id,
            Origin origin,
            @Nullable Fingerprint page,
            @Nullable Embargo embargo,
            Withdrawal.@Nullable Reason withdrawn) {
        var identity = new Identity(id, Revision.FIRST, Version.observedAt(NOW));
        return new ReleaseState(identity, origin, WORDS, page, embargo, withdrawn);
    }
}
