package org.communique.ingest.metrics;

import org.communique.kit.meter.MeterSpec;
import org.communique.kit.meter.ServiceMeter;

/** Meters of this service; {@code METERS.md} is made from them. */
public enum IngestMeters implements ServiceMeter {
    POLLS(MeterSpec.counter("communique.ingest.polls", "outcome", "Polls that ended, by what they found.")),

    RELEASES(MeterSpec.counter(
            "communique.ingest.releases", "decision", "Releases that were looked at, by what was decided about them.")),

    LAG(MeterSpec.histogram(
            "communique.ingest.lag",
            "Seconds from when a poll, or a look at article pages, was due to when it began.")),

    OVERLAPS(
            MeterSpec.counter(
                    "communique.ingest.overlaps",
                    "outcome",
                    "Documents that had nothing in common with the one before, so that items may have been missed between them.")),

    PAGES(MeterSpec.counter(
            "communique.ingest.pages", "outcome", "Article pages that were asked for, by what came back.")),

    REVISITS(MeterSpec.counter(
            "communique.ingest.revisits",
            "outcome",
            "Article pages of recent releases that were looked at again, by what came of it.")),

    WEBSUB(MeterSpec.counter(
            "communique.ingest.websub",
            "outcome",
            "What was asked of hubs and what they pushed (WebSub), by what came of it.")),

    PUSHES(MeterSpec.counter(
            "communique.ingest.pushes", "outcome", "Pushes and withdrawals by request, by how they were answered.")),

    TRANSACTIONS(
            MeterSpec.counter("communique.ingest.transactions", "outcome", "Kafka transactions, by how they ended.")),

    OVERSIZE(MeterSpec.counter(
            "communique.ingest.oversize",
            "outcome",
            "Text that could not travel or could not be read, by what became of it.")),

    UNREADABLE(MeterSpec.counter(
            "communique.ingest.unreadable",
            "topic",
            "Records of our own topics that could not be read and were skipped, by topic.")),

    ACKNOWLEDGED(MeterSpec.histogram(
            "communique.ingest.acknowledged",
            "Seconds from the feed's answer to Kafka's acknowledgement, page fetches included.")),

    FEEDS(MeterSpec.gauge("communique.ingest.feeds", "condition", "Feeds that this instance owns, by how they are."));

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
