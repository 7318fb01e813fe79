package org.communique.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.format.FeedReader;
import org.communique.ingest.harvest.Pages;
import org.communique.ingest.ownership.Territories;

/** Puts the parts of polling together. */
public final class Polling {

    private Polling() {}

    /** What looks at a feed once. */
    public static Poll poll(
            Fetcher fetcher, FeedReader reader, PollSettings settings, InstantSource clock, MeterRegistry meters) {
        var pace = new Pace(settings, () -> ThreadLocalRandom.current().nextDouble());
        var pages = new Pages(fetcher, settings.pages(), meters);
        return new Poll(fetcher, reader, pages, new Bookkeeping(pace), settings, clock, meters);
    }

    /** What looks at the feeds of our territories whenever they are due. */
    public static Poller poller(
            Fetcher fetcher,
            FeedReader reader,
            Territories territories,
            PollSettings settings,
            InstantSource clock,
            MeterRegistry meters) {
        var poll = poll(fetcher, reader, settings, clock, meters);
        return new Poller(poll, territories, clock, settings.concurrency());
    }
}
