package org.communique.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.communique.contracts.release.Dates;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.state.WatchedPage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RevisitPolicyTests {

    private static final Instant NOW = Instant.parse("2023-10-12T10:30:00Z");
    private static final Validators TAG = new Validators("\"1\"", null);

    private final RevisitPolicy revisits = bound(Map.of());

    @Test
    void pageIsCheckedLessAndLessOftenForThreeDays() {
        var page = revisits.watch(Dates.UNKNOWN, TAG, NOW).orElseThrow();
        assertThat(page.next()).isEqualTo(after(Duration.ofHours(1)));

        page = revisits.checked(page, TAG, after(Duration.ofHours(1))).orElseThrow();
        assertThat(page.next()).isEqualTo(after(Duration.ofHours(6)));
        page = revisits.checked(page, TAG, after(Duration.ofHours(6))).orElseThrow();
        assertThat(page.next()).isEqualTo(after(Duration.ofDays(1)));
        page = revisits.checked(page, TAG, after(Duration.ofDays(1))).orElseThrow();
        assertThat(page.next()).isEqualTo(after(Duration.ofDays(3)));
        assertThat(revisits.checked(page, TAG, after(Duration.ofDays(3)))).isEmpty();
    }

    @Test
    void missedChecksAreMadeUpForByOne() {
        var page = revisits.watch(Dates.UNKNOWN, TAG, NOW).orElseThrow();

        assertThat(revisits.checked(page, TAG, after(Duration.ofHours(30))))
                .hasValueSatisfying(next -> assertThat(next.next()).isEqualTo(after(Duration.ofDays(3))));
    }

    @Test
    void releaseWithAnOldDateIsNotWatched() {
        assertThat(revisits.watch(published(NOW.minus(Duration.ofDays(4))), TAG, NOW))
                .isEmpty();
        assertThat(revisits.watch(published(NOW.minus(Duration.ofDays(2))), TAG, NOW))
                .isPresent();
    }

    @Test
    void oldReleaseThatWasUpdatedIsRecent() {
        var dates = new Dates(NOW.minus(Duration.ofDays(400)), NOW, null);

        assertThat(revisits.watch(dates, TAG, NOW)).isPresent();
    }

    @Test
    void pageThatIsGoneIsCheckedOnceMoreEvenAfterTheLastCheck() {
        var page = new WatchedPage(NOW.minus(Duration.ofDays(3)), NOW, TAG, false);

        assertThat(revisits.gone(page, NOW))
                .isEqualTo(new WatchedPage(page.since(), after(Duration.ofHours(1)), TAG, true));
    }

    @Test
    void noMoreThanTheLatestAreRemembered() {
        var few = bound(Map.of("communique.ingest.pages.recheck-limit", "1"));
        var old = new WatchedPage(NOW, NOW, TAG, false);
        var late = new WatchedPage(NOW.plusSeconds(1), NOW, TAG, false);

        assertThat(few.latest(Map.of("old", old, "late", late))).containsOnlyKeys("late");
    }

    @Test
    void emptyScheduleTurnsItOff() {
        var off = bound(Map.of("communique.ingest.pages.recheck-after", ""));

        assertThat(off.recheckAfter()).isEmpty();
        assertThat(off.watch(Dates.UNKNOWN, TAG, NOW)).isEmpty();
    }

    @Test
    void defaultsAreThoseThatAreDocumented() {
        assertThat(revisits)
                .isEqualTo(new RevisitPolicy(
                        List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(3)), 50));
    }

    @Test
    void waitsThatAreNoneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RevisitPolicy(List.of(Duration.ZERO), 1))
                .withMessage("communique.ingest.pages.recheck-after: [0 s] (expected: each above 0)");
        assertThatIllegalArgumentException().isThrownBy(() -> new RevisitPolicy(List.of(), -1));
    }

    private static Dates published(Instant at) {
        return new Dates(at, null, null);
    }

    private static Instant after(Duration time) {
        return NOW.plus(time);
    }

    private static RevisitPolicy bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("communique.ingest.pages", RevisitPolicy.class);
    }
}
