package org.communique.ingest.metrics;

import org.communique.kit.meter.MeterSpec;
import org.communique.kit.meter.ServiceMeter;

/** Meters of this service; {@code METERS.md} is made from them. */
public enum IngestMeters implements ServiceMeter {
    POLLS(MeterSpec.counter("communique.ingest.polls", "outcome", "Polls, by outcome.")),

    RELEASES(MeterSpec.counter("communique.ingest.releases", "decision", "Observed releases, by decision.")),

    IDENTITIES(MeterSpec.counter(
            "communique.ingest.identities",
            "decision",
            "Releases with the link of a known one and another guid, by decision.")),

    POLL_DELAY(MeterSpec.histogram(
            "communique.ingest.poll.delay",
            "Seconds from the due time of a poll, or of a check of article pages, to its start.")),

    GAPS(MeterSpec.counter(
            "communique.ingest.gaps",
            "outcome",
            "Documents without an item of the one before, so that items may have been missed between them.")),

    PAGES(MeterSpec.counter("communique.ingest.pages", "outcome", "Fetched article pages, by outcome.")),

    REVISITS(MeterSpec.counter(
            "communique.ingest.revisits",
            "outcome",
            "Repeated checks of article pages of recent releases, by outcome.")),

    WEBSUB(MeterSpec.counter(
            "communique.ingest.websub", "outcome", "Requests to hubs and their notifications (WebSub), by outcome.")),

    PUSHES(MeterSpec.counter(
            "communique.ingest.pushes", "outcome", "Pushes, withdrawals and releases from embargo, by outcome.")),

    TRANSACTIONS(MeterSpec.counter("communique.ingest.transactions", "outcome", "Kafka transactions, by outcome.")),

    OVERSIZE(MeterSpec.counter(
            "communique.ingest.oversize", "outcome", "Texts too large for an event or a parser, by outcome.")),

    UNREADABLE(MeterSpec.counter(
            "communique.ingest.unreadable", "topic", "Unreadable records of the state topics, skipped, by topic.")),

    COMMIT_LATENCY(MeterSpec.histogram(
            "communique.ingest.commit.latency",
            "Seconds from the feed's response to the commit in Kafka, fetches of article pages included.")),

    FEEDS(MeterSpec.gauge("communique.ingest.feeds", "condition", "Feeds owned by this instance, by health status."));

    @SuppressWarnings("ImmutableEnumChecker") // its list is a copy
    private final MeterSpec spec;

    IngestMeters(MeterSpec spec) {
        this.spec = spec;
    }

    @Override
    public MeterSpec spec() {
        return spec;
    }
}
