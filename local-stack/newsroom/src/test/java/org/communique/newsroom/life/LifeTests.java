package org.communique.newsroom.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.communique.newsroom.HandClock;
import org.communique.newsroom.archive.Archive;
import org.communique.newsroom.archive.Happening;
import org.communique.newsroom.archive.Journal;
import org.communique.newsroom.archive.Standing;
import org.communique.newsroom.release.Catalogue;
import org.communique.newsroom.release.Release;
import org.junit.jupiter.api.Test;

class LifeTests {

    private static final Duration PACE = Duration.ofSeconds(30);
    private static final Instant START = Instant.parse("2026-07-01T08:00:00Z");

    private final HandClock clock = new HandClock();
    private final Catalogue catalogue = Catalogue.read();
    private final Archive archive = Archive.open(catalogue, Journal.forgetful(), true);
    private final Life life = new Life(archive, Script.read(), PACE, clock);

    @Test
    void nothingHappensBeforeItsTime() {
        clock.pass(PACE.minusMillis(1));
        life.tick();

        assertThat(archive.happenings()).isEmpty();
    }

    @Test
    void firstStepIsOnePaceAway() {
        clock.pass(PACE);
        life.tick();

        assertThat(archive.happenings()).containsExactly(new Happening.Published(START.plus(PACE), "granite-shield"));
    }

    @Test
    void everyKindOfThingHappensWithinFiveMinutes() {
        run(Duration.ofMinutes(5));

        assertThat(archive.happenings().stream().map(Happening::word))
                .contains("published", "corrected", "announced", "lifted", "withdrawn");
    }

    @Test
    void everyLanguageAndFormatGetsNewsWithinFiveMinutes() {
        run(Duration.ofMinutes(5));

        var fresh = archive.standings().stream()
                .filter(it -> !it.published().isBefore(START))
                .toList();
        assertThat(fresh.stream().map(it -> it.release().language().tag())).contains("en", "de", "fr");
    }

    @Test
    void wholeScriptCanBePlayed() {
        var script = Script.read();

        run(Duration.ofHours(3));

        assertThat(script.steps()).noneMatch(step -> step.open(archive));
        assertThat(archive.standings().stream().map(Standing::id))
                .containsAll(catalogue.releases().stream().map(Release::id).toList());
    }

    @Test
    void whenAllIsSaidItIsCorrectedOverAndOver() {
        run(Duration.ofHours(3));
        var before = archive.happenings().size();

        run(Duration.ofHours(1));

        var later = archive.happenings().subList(before, archive.happenings().size());
        assertThat(later).hasSizeBetween(10, 13).allMatch(Happening.Corrected.class::isInstance);
        assertThat(later.stream().map(Happening::release)).doesNotHaveDuplicates();
    }

    @Test
    void embargoEndsAtAFullMinute() {
        run(PACE.multipliedBy(3));

        assertThat(archive.happenings())
                .last()
                .isEqualTo(new Happening.Announced(
                        START.plusSeconds(90), "financial-stability-report", START.plusSeconds(180)));
    }

    @Test
    void whatComesNextIsToldWithItsTime() {
        var upcoming = life.upcoming(3);

        assertThat(upcoming)
                .containsExactly(
                        new Upcoming(START.plusSeconds(30), "publish", "granite-shield"),
                        new Upcoming(START.plusSeconds(60), "correct", "cable-watch"),
                        new Upcoming(START.plusSeconds(90), "announce", "financial-stability-report"));
    }

    @Test
    void endOfAnEmbargoIsAmongWhatComesNext() {
        run(PACE.multipliedBy(3));

        assertThat(life.upcoming(6))
                .contains(new Upcoming(START.plusSeconds(180), "lift", "financial-stability-report"));
    }

    @Test
    void machineThatSleptIsNotFollowedByABurst() {
        clock.pass(Duration.ofHours(8));
        life.tick();
        life.tick();

        assertThat(archive.happenings()).hasSize(1);
    }

    @Test
    void lifeGoesOnWhereItWasAfterARestart() {
        run(PACE.multipliedBy(2));

        var again = new Life(archive, Script.read(), PACE, clock);

        assertThat(again.upcoming(1))
                .containsExactly(new Upcoming(START.plusSeconds(90), "announce", "financial-stability-report"));
    }

    @Test
    void stepsThatSomebodyDidByHandAreLeftOut() {
        archive.publish("granite-shield", clock.instant());
        archive.withdraw("cable-watch", clock.instant());

        assertThat(life.upcoming(1).getFirst().release()).isEqualTo("financial-stability-report");
    }

    @Test
    void whatNeverCameOutIsNotCorrected() {
        var empty = Archive.open(catalogue, Journal.forgetful(), false);
        var script = Script.parse(List.of("correct cable-watch", "publish granite-shield", "withdraw granite-shield"));

        assertThat(script.next(empty, 5).stream().map(Step::release))
                .isEqualTo(Stream.of("granite-shield", "granite-shield").toList());
    }

    @Test
    void lineThatIsNoStepIsNamed() {
        assertThatThrownBy(() -> Script.parse(List.of("publish")))
                .hasMessage("life.txt: line \"publish\" (expected: <deed> <release>, or slower)");
    }

    private void run(Duration time) {
        for (var passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusSeconds(10)) {
            clock.pass(Duration.ofSeconds(10));
            life.tick();
        }
    }
}
