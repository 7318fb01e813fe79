package org.communique.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.format.FeedReader;
import org.communique.ingest.harvest.Pages;
import org.communique.ingest.ownership.Territories;
import org.communique.ingest.pace.Moving;
import org.communique.ingest.pace.Pace;
import org.communique.ingest.pace.PollSettings;
import org.communique.ingest.reading.FeedReading;

/** Puts the parts of polling together. */
public final class Polling {

    private Polling() {}

    /** What looks at a feed once. */
    public static Poll poll(
            Fetcher fetcher,
            Pages pages,
            FeedReader reader,
            PollSettings settings,
            InstantSource clock,
            MeterRegistry meters) {
        var bookkeeping = new Bookkeeping(pace(settings), new Moving(settings.moveAfter()), settings.goneAfter());
        return new Poll(fetcher, new FeedReading(fetcher, reader), pages, bookkeeping, settings, clock, meters);
    }

    /** What looks at the feeds of our territories whenever they are due. */
    public static Poller poller(
            Fetcher fetcher,
            Pages pages,
            FeedReader reader,
            Territories territories,
            PollSettings settings,
            Lanes lanes,
            InstantSource clock,
            MeterRegistry meters) {
        var poll = poll(fetcher, pages, reader, settings, clock, meters);
        return new Poller(
                poll, pace(settings), territories, new Schedule(lanes), clock, settings.concurrency(), meters);
    }

    private static Pace pace(PollSettings settings) {
        return new Pace(settings, () -> ThreadLocalRandom.current().nextDouble());
    }
}
