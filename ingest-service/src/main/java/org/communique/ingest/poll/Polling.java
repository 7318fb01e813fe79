package org.communique.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.format.FeedReader;
import org.communique.ingest.harvest.Pages;
import org.communique.ingest.ownership.Territories;
import org.communique.ingest.pace.Lanes;
import org.communique.ingest.pace.Moving;
import org.communique.ingest.pace.Pace;
import org.communique.ingest.pace.PollSettings;
import org.communique.ingest.pace.Revisits;
import org.communique.ingest.reading.FeedReading;
import org.communique.ingest.revisit.Revisit;
import org.communique.ingest.websub.Subscriptions;

/** Puts the parts of polling together. */
public final class Polling {

    private Polling() {}

    /**
     * How it is done.
     *
     * @param polls of feeds
     * @param revisits of article pages
     * @param lanes that feeds queue in
     */
    public record Settings(PollSettings polls, Revisits revisits, Lanes lanes) {}

    /** What looks at the feeds of our territories whenever they are due. */
    public static Poller poller(
            Fetcher fetcher,
            Pages pages,
            FeedReader reader,
            Revisit revisit,
            Subscriptions subscriptions,
            Territories territories,
            Settings settings,
            InstantSource clock,
            MeterRegistry meters) {
        var polls = settings.polls();
        var bookkeeping = new Bookkeeping(pace(polls), new Moving(polls.moveAfter()), polls.goneAfter());
        var reading = new FeedReading(fetcher, reader);
        var intake = new Intake(pages, polls, settings.revisits(), clock, meters);
        var poll = new Poll(fetcher, reading, intake, bookkeeping, settings.revisits(), clock, meters);
        var rounds =
                new Rounds(poll, revisit, subscriptions, settings.revisits().pause(), clock);
        var schedule = new Schedule(settings.lanes());
        return new Poller(rounds, pace(polls), territories, schedule, clock, polls.concurrency(), meters);
    }

    private static Pace pace(PollSettings settings) {
        return new Pace(settings, () -> ThreadLocalRandom.current().nextDouble());
    }
}
