package org.communique.publish.scan;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.index.IndexMetadata;
import org.communique.publish.index.IndexProvisioner;
import org.communique.publish.metrics.PublishMetrics;
import org.communique.publish.retry.TransientFailureException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Completeness of the index with regard to the topic, and of the topic with regard to the index. Thread-safe.
 *
 * <p>A count takes a scan of the topic. So a counted index, or one filled by a rebuild, has a note with its own id, the id of
 * the topic, and the numbers of documents and offsets. From then on it stays complete, since offsets are committed only after
 * documents are written. Another id, or a lower number, means a lost, new or restored index or topic: it is counted again.
 */
@Component
public final class IndexCompleteness {

    private static final Logger LOG = LoggerFactory.getLogger(IndexCompleteness.class);
    private static final String SECTION = "completeness";

    /** Growth before a new note, which is a change of the cluster state. */
    private static final double GROWTH = 1.5;

    private static final int MIN_GROWTH = 100;

    private final IndexProvisioner provisioner;
    private final IndexMetadata metadata;
    private final Elasticsearch elasticsearch;
    private final EnrichedTopic topic;
    private final TopicScanFactory scans;
    private final DocumentReader reader;
    private final LiveKeyCount keys;
    private final InstantSource clock;
    private volatile boolean stopped;
    private volatile @Nullable Gap gap;
    /** The last note, for an index without the right to note in. */
    private @Nullable Note last;

    /** Completeness of the index behind the write alias. */
    public IndexCompleteness(
            IndexProvisioner provisioner,
            IndexMetadata metadata,
            Elasticsearch elasticsearch,
            EnrichedTopic topic,
            TopicScanFactory scans,
            DocumentReader reader,
            LiveKeyCount keys,
            InstantSource clock,
            PublishMetrics meters) {
        this.provisioner = provisioner;
        this.metadata = metadata;
        this.elasticsearch = elasticsearch;
        this.topic = topic;
        this.scans = scans;
        this.reader = reader;
        this.keys = keys;
        this.clock = clock;
        meters.watchIncomplete(() -> gap().isPresent());
    }

    /**
     * Difference between index and topic.
     *
     * @param reason both counts, and what to do
     * @param since the time of its discovery
     * @param releases the number of releases in the topic then
     * @param rebuildHelps whether a rebuild mends it
     */
    public record Gap(String reason, Instant since, long releases, boolean rebuildHelps) {}

    /** Current numbers of index and topic. */
    private record Facts(String index, String uuid, String topic, long documents, long ends, JsonNode meta) {}

    /**
     * Note in an index.
     *
     * @param missing the number of further releases, or documents, before another count makes sense
     * @param gap null for a complete index
     */
    private record Note(
            String uuid,
            String topic,
            long documents,
            long ends,
            long missing,
            @Nullable Gap gap) {

        boolean isOf(Facts facts) {
            return uuid.equals(facts.uuid) && topic.equals(facts.topic);
        }

        boolean holds(Facts facts) {
            if (facts.documents < documents || facts.ends < ends) {
                return false;
            }
            if (gap == null) {
                return true;
            }
            return gap.rebuildHelps ? facts.documents < documents + missing : facts.ends < ends + missing;
        }

        boolean isOld(Facts facts) {
            return gap == null
                    && (facts.documents > documents * GROWTH + MIN_GROWTH || facts.ends > ends * GROWTH + MIN_GROWTH);
        }
    }

    /** Returns the known difference; empty for a complete index. */
    public Optional<Gap> gap() {
        return Optional.ofNullable(gap);
    }

    /**
     * Checks the note against the current numbers, and counts where it no longer holds. Without an answer it is checked next
     * time: health checks report the outage.
     *
     * @param mayCount whether this instance is the one to count and to note
     */
    public synchronized void check(boolean mayCount) {
        var index = provisioner.state();
        if (index.isEmpty() || stopped) {
            return;
        }
        try {
            check(facts(index.get().name()), mayCount);
        } catch (TransientFailureException failure) {
            LOG.debug("completeness unknown", failure);
        }
    }

    /**
     * Notes an index as complete, after its comparison by a rebuild. The number of documents is that of the comparison:
     * documents deleted between it and this note are missing, too.
     *
     * @param documents the number of documents compared
     */
    public synchronized void markComplete(String index, long documents) {
        update(null);
        try {
            note(complete(facts(index), documents), index);
        } catch (TransientFailureException failure) {
            LOG.debug("completeness not noted", failure);
        }
    }

    /** Stops a running count soon. */
    public void stop() {
        stopped = true;
    }

    private void check(Facts facts, boolean mayCount) {
        var note = Stream.concat(read(facts.meta).stream(), Optional.ofNullable(last).stream())
                .filter(known -> known.isOf(facts) && known.holds(facts))
                .findFirst();
        if (note.isPresent()) {
            update(note.get().gap);
            if (mayCount && note.get().isOld(facts)) {
                note(complete(facts, facts.documents), facts.index);
            }
        } else if (mayCount) {
            count(facts);
        }
    }

    private void count(Facts facts) {
        var count = IndexCensus.count(scans, reader, elasticsearch, facts.index, topic.committed(), () -> stopped);
        keys.set(count.releases());
        var found = gap(facts, count);
        long missing = found == null || found.rebuildHelps ? count.missing() : facts.documents - count.keys();
        note(new Note(facts.uuid, facts.topic, facts.documents, facts.ends, missing, found), facts.index);
        update(found);
    }

    private @Nullable Gap gap(Facts facts, IndexCensus.Count count) {
        if (facts.documents > count.keys()) {
            return gap(
                    "index %s has %d documents, %s %d releases: the topic was created again or has lost records (expected: at least as many releases); restore it, a rebuild would lose documents"
                            .formatted(facts.index, facts.documents, "releases.enriched", count.releases()),
                    count,
                    false);
        }
        if (count.missing() > 0) {
            return gap(
                    "index %s has %d documents, %s %d releases: %d published ones are missing, and a rebuild is due (./run rebuild, or POST /index/rebuilds)"
                            .formatted(
                                    facts.index,
                                    facts.documents,
                                    "releases.enriched",
                                    count.releases(),
                                    count.missing()),
                    count,
                    true);
        }
        return null;
    }

    private Gap gap(String reason, IndexCensus.Count count, boolean rebuildHelps) {
        var known = gap;
        return new Gap(reason, known == null ? clock.instant() : known.since, count.releases(), rebuildHelps);
    }

    private Facts facts(String index) {
        var found = elasticsearch
                .definitions(index, "*.mappings._meta", "*.settings.index.uuid")
                .require("index " + index)
                .path(index);
        var documents = elasticsearch
                .ask(client -> client.count(request -> request.index(index)))
                .require("count of " + index)
                .count();
        var ends = topic.ends();
        return new Facts(
                index,
                found.at("/settings/index/uuid").asString(""),
                topic.id(),
                documents,
                ends.values().stream().mapToLong(Long::longValue).sum(),
                found.at("/mappings/_meta"));
    }

    private static Note complete(Facts facts, long documents) {
        return new Note(facts.uuid, facts.topic, documents, facts.ends, 0, null);
    }

    private void note(Note note, String index) {
        last = note;
        var content = JsonNodeFactory.instance
                .objectNode()
                .put("index", note.uuid)
                .put("topic", note.topic)
                .put("documents", note.documents)
                .put("ends", note.ends)
                .put("missing", note.missing);
        if (note.gap != null) {
            content.put("reason", note.gap.reason)
                    .put("since", note.gap.since.toString())
                    .put("releases", note.gap.releases)
                    .put("rebuildHelps", note.gap.rebuildHelps);
        }
        metadata.write(index, SECTION, content);
    }

    private static Optional<Note> read(JsonNode meta) {
        var note = meta.path(SECTION);
        try {
            return note.isMissingNode()
                    ? Optional.empty()
                    : Optional.of(new Note(
                            note.path("index").asString(""),
                            note.path("topic").asString(""),
                            note.path("documents").asLong(0),
                            note.path("ends").asLong(0),
                            note.path("missing").asLong(0),
                            readGap(note)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static @Nullable Gap readGap(JsonNode note) {
        return note.has("reason")
                ? new Gap(
                        note.path("reason").asString(""),
                        Instant.parse(note.path("since").asString("")),
                        note.path("releases").asLong(0),
                        note.path("rebuildHelps").asBoolean(true))
                : null;
    }

    private void update(@Nullable Gap found) {
        var known = gap;
        gap = found;
        if (found != null && known == null) {
            LOG.warn("index incomplete reason={}", found.reason);
        }
        if (found == null && known != null) {
            LOG.info("index complete");
        }
    }
}
