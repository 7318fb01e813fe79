package org.communique.newsroom.life;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.communique.newsroom.archive.Archive;
import org.communique.newsroom.archive.Standing;

/** Executor of the script. It has no thread: {@link #tick} has to be called. */
public final class Life {

    private static final int EMBARGO_PACES = 3;

    private final Archive archive;
    private final Script script;
    private final Duration pace;
    private final InstantSource clock;
    private Instant last;

    /** Creates one beginning now; its first step is one pace away. */
    public Life(Archive archive, Script script, Duration pace, InstantSource clock) {
        this.archive = archive;
        this.script = script;
        this.pace = pace;
        this.clock = clock;
        this.last = clock.instant();
    }

    /** Executes the next step if it is due, and records ended embargoes. */
    public synchronized void tick() {
        var now = clock.instant();
        archive.liftEmbargoes(now);
        script.next(archive, 1).stream()
                .filter(step -> !due(last, step).isAfter(now))
                .forEach(step -> take(step, now));
    }

    /** Returns the next steps, at most {@code limit}, the soonest first. */
    public synchronized List<Upcoming> upcoming(int limit) {
        var upcoming = new ArrayList<Upcoming>();
        var due = last;
        for (var step : script.next(archive, limit)) {
            due = due(due, step);
            upcoming.add(new Upcoming(due, step.deed().name().toLowerCase(Locale.ROOT), step.release()));
        }
        archive.standings().stream()
                .filter(it -> it.visible() && it.embargoed(clock.instant()))
                .map(Life::lift)
                .forEach(upcoming::add);
        return upcoming.stream()
                .sorted(Comparator.comparing(Upcoming::due))
                .limit(limit)
                .toList();
    }

    private static Upcoming lift(Standing standing) {
        return new Upcoming(standing.embargoedUntil().orElseThrow(), "lift", standing.id());
    }

    private void take(Step step, Instant now) {
        // Counted from now, not from the due time, so a suspended machine does not resume with a burst.
        last = now;
        switch (step.deed()) {
            case PUBLISH -> archive.publish(step.release(), now);
            case ANNOUNCE -> archive.announce(step.release(), now, embargoEnd(now));
            case CORRECT -> archive.correct(step.release(), now);
            case WITHDRAW -> archive.withdraw(step.release(), now);
        }
    }

    /** Returns whole minutes, as press offices set them, so the words on the page name exactly the same moment. */
    private Instant embargoEnd(Instant now) {
        var end = now.plus(pace.multipliedBy(EMBARGO_PACES));
        var minute = end.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(end) ? end : minute.plus(1, ChronoUnit.MINUTES);
    }

    private Instant due(Instant before, Step step) {
        return before.plus(pace.multipliedBy(step.paces()));
    }
}
