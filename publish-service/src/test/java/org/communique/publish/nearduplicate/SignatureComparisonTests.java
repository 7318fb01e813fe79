package org.communique.publish.nearduplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.publish.document.DuplicateKeys;
import org.communique.publish.document.SignatureBands;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which release another one is linked to. */
class SignatureComparisonTests {

    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-03-01T11:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final SignatureBands TEXT = SignatureBands.of(List.of("0:a", "1:b", "2:c", "3:d"));

    private final SignatureComparison comparison = new SignatureComparison(0.25);

    @Test
    void laterReleaseIsLinkedToTheEarliestThatItNearlyRepeats() {
        var first = release("first", NINE, NINE);
        release("second", TEN, TEN);

        assertThat(comparison.original(release("third", ELEVEN, ELEVEN))).hasValue(first.id());
    }

    @Test
    void earlierReleaseThatComesLaterIsLinkedToNothing() {
        release("later", TEN, TEN);

        assertThat(comparison.original(release("earlier", NINE, NOON))).isEmpty();
    }

    @Test
    void oneOfTwoAtTheSameMomentIsLinkedToTheOther() {
        var one = release("one", NINE, NINE);
        var other = release("other", NINE, NINE);

        assertThat(comparison.original(one).isPresent())
                .isNotEqualTo(comparison.original(other).isPresent());
    }

    @Test
    void releaseIsNoDuplicateOfItsEarlierRevision() {
        release("same", NINE, NINE);

        assertThat(comparison.original(release("same", TEN, TEN))).isEmpty();
    }

    @Test
    void newestRevisionSaysWhatIsAlike() {
        release("first", NINE, NINE);
        candidate("first", TEN, new DuplicateKeys(SignatureBands.of(List.of("0:x")), true, NINE, null));

        assertThat(comparison.original(release("second", ELEVEN, ELEVEN))).isEmpty();
    }

    @Test
    void withdrawalInTheSameBatchCountsAgainstWhatTheIndexHas() {
        candidate("first", TEN, new DuplicateKeys(SignatureBands.of(List.of()), false, null, null));
        release("first", NINE, NINE);

        assertThat(comparison.original(release("second", ELEVEN, ELEVEN))).isEmpty();
    }

    @Test
    void fewEqualBandsAreChance() {
        candidate("first", NINE, new DuplicateKeys(SignatureBands.of(List.of("0:a")), true, NINE, null));
        var five = SignatureBands.of(List.of("0:a", "1:b", "2:c", "3:d", "4:e"));

        assertThat(comparison.original(candidate("second", TEN, new DuplicateKeys(five, true, TEN, null))))
                .isEmpty();
        assertThat(comparison.original(candidate("third", TEN, new DuplicateKeys(TEXT, true, TEN, null))))
                .isPresent();
    }

    @Test
    void releasesAreFoundByTheFirstTenBandsAndComparedByAll() {
        candidate(
                "first", NINE, new DuplicateKeys(SignatureBands.of(List.of("0:a", "10:b", "11:c")), true, NINE, null));

        assertThat(comparison.original(candidate("a tenth", TEN, new DuplicateKeys(bands("0:a"), true, TEN, null))))
                .isEmpty();
        assertThat(comparison.original(
                        candidate("three", TEN, new DuplicateKeys(bands("0:a", "10:b", "11:c"), true, TEN, null))))
                .isPresent();
        assertThat(comparison.original(
                        candidate("no key", TEN, new DuplicateKeys(bands("10:b", "11:c"), true, TEN, null))))
                .isEmpty();
    }

    /** Ten bands of which some are given and the others have no equal. */
    private static SignatureBands bands(String... given) {
        var rest = IntStream.range(20, 30 - given.length).mapToObj(band -> band + ":x");
        return SignatureBands.of(Stream.concat(Stream.of(given), rest).toList());
    }

    @Test
    void withheldReleaseIsNotPointedAt() {
        candidate("first", NINE, new DuplicateKeys(TEXT, false, NINE, null));

        assertThat(comparison.original(release("second", TEN, TEN))).isEmpty();
    }

    @Test
    void releaseUnderEmbargoIsNotPointedAtByWhatWasSeenBefore() {
        var secret = Optional.of(embargoed("first", NINE, NINE, NOON).id());

        assertThat(comparison.original(release("leaked", TEN, TEN))).isNotEqualTo(secret);
        assertThat(comparison.original(release("future", NOON.plusSeconds(60), TEN)))
                .isNotEqualTo(secret);
        assertThat(comparison.original(embargoed("embargoed", TEN, TEN, NOON.plusSeconds(60))))
                .isNotEqualTo(secret);
    }

    @Test
    void releaseWhoseEmbargoIsOverIsPointedAt() {
        var first = embargoed("first", NINE, NINE, TEN);

        assertThat(comparison.original(release("second", ELEVEN, ELEVEN))).hasValue(first.id());
    }

    @Test
    void releaseUnderEmbargoPointsAtWhatWasSeenBeforeIt() {
        var leaked = release("leaked", TEN, TEN);

        assertThat(comparison.original(embargoed("first", NINE, NINE, NOON))).hasValue(leaked.id());
    }

    @Test
    void releaseWithoutDateIsAsOldAsItsObservation() {
        var first = release("first", null, NINE);

        assertThat(comparison.original(release("second", null, TEN))).hasValue(first.id());
        assertThat(comparison.original(first)).isEmpty();
    }

    private DuplicateCandidate release(String name, @Nullable Instant published, Instant observed) {
        return candidate(name, observed, new DuplicateKeys(TEXT, true, published, null));
    }

    private DuplicateCandidate embargoed(String name, Instant published, Instant observed, Instant until) {
        return candidate(name, observed, new DuplicateKeys(TEXT, true, published, until));
    }

    private DuplicateCandidate candidate(String name, Instant observed, DuplicateKeys keys) {
        var candidate =
                new DuplicateCandidate(ReleaseId.derive("harbours.example", name), Version.observedAt(observed), keys);
        comparison.add(candidate);
        return candidate;
    }
}
