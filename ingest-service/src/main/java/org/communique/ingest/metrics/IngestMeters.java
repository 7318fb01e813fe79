package org.communique.ingest.metrics;

import java.util.List;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.meter.MeterSpec;
import org.communique.kit.meter.ServiceMeter;

/** Meters of this service; {@code METERS.md} is made from them. */
public enum IngestMeters implements ServiceMeter {
    POLLS(MeterSpec.counter(
            "communique.ingest.polls",
            "outcome",
            List.of(
                    "found",
                    "unchanged",
                    "throttled",
                    "gone",
                    "refused",
                    "failed",
                    "unreachable",
                    "not-a-feed",
                    "not-written",
                    "broken"),
            "Polls, by outcome.")),

    RELEASES(MeterSpec.counter(
            "communique.ingest.releases",
            "decision",
            List.of("new", "revised", "amended", "lifted", "unchanged", "withdrawn"),
            "Observed releases, by decision.")),

    IDENTITIES(MeterSpec.counter(
            "communique.ingest.identities",
            "decision",
            List.of("reissued", "corrected", "another"),
            "Releases with the link of a known one and another guid, by decision.")),

    POLL_DELAY(MeterSpec.histogram(
            "communique.ingest.poll.delay",
            "Seconds from the due time of a poll, or of a check of article pages, to its start.")),

    GAPS(MeterSpec.counter(
            "communique.ingest.gaps",
            "outcome",
            List.of("lost"),
            "Documents without an item of the one before, so that items may have been missed between them.")),

    PAGES(MeterSpec.counter(
            "communique.ingest.pages",
            "outcome",
            List.of("had", "same", "none", "disallowed", "missing", "gone"),
            "Fetched article pages, by outcome.")),

    REVISITS(MeterSpec.counter(
            "communique.ingest.revisits",
            "outcome",
            List.of(
                    "unchanged",
                    "revised",
                    "amended",
                    "withdrawn",
                    "gone",
                    "missing",
                    "disallowed",
                    "another-page",
                    "not-kept",
                    "broken"),
            "Repeated checks of article pages of recent releases, by outcome.")),

    WEBSUB(MeterSpec.counter(
            "communique.ingest.websub",
            "outcome",
            List.of(
                    "subscribe-asked",
                    "subscribe-refused",
                    "unsubscribe-asked",
                    "unsubscribe-refused",
                    "verified",
                    "verification-unwanted",
                    "denied",
                    "pushed",
                    "push-forged"),
            "Requests to hubs and their notifications (WebSub), by outcome.")),

    PUSHES(MeterSpec.counter(
            "communique.ingest.pushes",
            "outcome",
            List.of("200", "202", "400", "404", "408", "409", "413", "415", "421", "422", "429", "502", "503"),
            "Pushes, withdrawals and releases from embargo, by the status of their answer.")),

    TRANSACTIONS(MeterSpec.counter(
            "communique.ingest.transactions",
            "outcome",
            List.of("committed", "stale", "failed", "unknown"),
            "Kafka transactions, by outcome.")),

    OVERSIZE(MeterSpec.counter(
            "communique.ingest.oversize",
            "outcome",
            List.of("page-left-out", "content-left-out"),
            "Texts too large for an event or a parser, by outcome.")),

    UNREADABLE(MeterSpec.counter(
            "communique.ingest.unreadable",
            "topic",
            List.of(KafkaTopic.Name.FEEDS, KafkaTopic.Name.FEEDS_STATE, KafkaTopic.Name.RELEASES_STATE),
            "Unreadable records of the state topics, skipped, by topic.")),

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
