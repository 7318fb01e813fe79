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
import org.communique.publish.trouble.TransientFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Whether the index has all releases that were published, and the topic all that the index has. Thread-safe.
 *
 * <p>Counting them takes a pass through the topic. So an index that was counted, or filled by a rebuild, remembers it with
 * its own id, the id of the topic, and how many documents and offsets there were. From then on it stays complete, since
 * offsets are committed only after documents are written. Another id, or fewer of either, means that one of them was lost,
 * made anew or restored: it is counted again.
 */
@Component
public final class IndexCompleteness {

    private static final Logger LOG = LoggerFactory.getLogger(IndexCompleteness.class);
    private static final String SECTION = "completeness";

    /** A note is written anew when there is so much more, and not with every release: each is a change of the cluster state. */
    private static final double GROWTH = 1.5;

    private static final int LEAST_GROWTH = 100;

    private final IndexProvisioner keeper;
    private final IndexMetadata notes;
    private final Elasticsearch elasticsearch;
    private final EnrichedTopic topic;
    private final TopicScanFactory replays;
    private final DocumentReader reader;
    private final LiveKeyCount keys;
    private final InstantSource clock;
    private volatile boolean stopped;
    private volatile @Nullable Gap gap;
    /** Where an index cannot be noted in, for want of a right. */
    private @Nullable Note last;

    /** Watches the index that is written to. */
    public IndexCompleteness(
            IndexProvisioner keeper,
            IndexMetadata notes,
            Elasticsearch elasticsearch,
            EnrichedTopic topic,
            TopicScanFactory replays,
            DocumentReader reader,
            LiveKeyCount keys,
            InstantSource clock,
            PublishMetrics meters) {
        this.keeper = keeper;
        this.notes = notes;
        this.elasticsearch = elasticsearch;
        this.topic = topic;
        this.replays = replays;
        this.reader = reader;
        this.keys = keys;
        this.clock = clock;
        meters.watchIncomplete(() -> gap().isPresent());
    }

    /**
     * What is missing.
     *
     * @param why with both counts, and what to do
     * @param since when it was found out
     * @param releases how many the topic held by then
     * @param rebuildHelps whether a rebuild puts it right
     */
    public record Gap(String why, Instant since, long releases, boolean rebuildHelps) {}

    /** Index and topic as they are. */
    private record Facts(String index, String uuid, String topic, long documents, long ends, JsonNode meta) {}

    /**
     * What an index remembers.
     *
     * @param missing how many releases, or documents, there have to be more before counting again makes sense
     * @param gap null when it was complete
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
                    && (facts.documents > documents * GROWTH + LEAST_GROWTH
                            || facts.ends > ends * GROWTH + LEAST_GROWTH);
        }
    }

    /** What is missing, as far as it is known. */
    public Optional<Gap> gap() {
        return Optional.ofNullable(gap);
    }

    /**
     * Looks whether what is remembered still holds; counts where it does not. What can't be asked now is asked next time: the
     * watches tell that it can't.
     *
     * @param mayCount whether this instance is the one to count, and to note
     */
    public synchronized void look(boolean mayCount) {
        var index = keeper.state();
        if (index.isEmpty() || stopped) {
            return;
        }
        try {
            look(facts(index.get().name()), mayCount);
        } catch (TransientFailure failure) {
            LOG.debug("completeness unknown", failure);
        }
    }

    /** A rebuild has compared an index with the topic. */
    public synchronized void proven(String index) {
        tell(null);
        try {
            note(complete(facts(index)), index);
        } catch (TransientFailure failure) {
            LOG.debug("completeness not noted", failure);
        }
    }

    /** Ends a count soon. */
    public void stop() {
        stopped = true;
    }

    private void look(Facts facts, boolean mayCount) {
        var note = Stream.concat(read(facts.meta).stream(), Optional.ofNullable(last).stream())
                .filter(known -> known.isOf(facts) && known.holds(facts))
                .findFirst();
        if (note.isPresent()) {
            tell(note.get().gap);
            if (mayCount && note.get().isOld(facts)) {
                note(complete(facts), facts.index);
            }
        } else if (mayCount) {
            count(facts);
        }
    }

    private void count(Facts facts) {
        var count = IndexCensus.take(replays, reader, elasticsearch, facts.index, topic.committed(), () -> stopped);
        keys.learn(count.releases());
        var found = gap(facts, count);
        long missing = found == null || found.rebuildHelps ? count.missing() : facts.documents - count.keys();
        note(new Note(facts.uuid, facts.topic, facts.documents, facts.ends, missing, found), facts.index);
        tell(found);
    }

    private @Nullable Gap gap(Facts facts, IndexCensus.Count count) {
        if (facts.documents > count.keys()) {
            return gap(
                    "index %s has %d documents, %s %d releases: the topic was made anew or has lost records (expected: at least as many releases); restore it, a rebuild would lose documents"
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

    private Gap gap(String why, IndexCensus.Count count, boolean rebuildHelps) {
        var known = gap;
        return new Gap(why, known == null ? clock.instant() : known.since, count.releases(), rebuildHelps);
    }

    private Facts facts(String index) {
        var found = ask("/" + index + "?filter_path=*.mappings._meta,*.settings.index.uuid")
                .path(index);
        var ends = topic.ends();
        return new Facts(
                index,
                found.at("/settings/index/uuid").asString(""),
                topic.id(),
                ask("/" + index + "/_count").path("count").asLong(0),
                ends.values().stream().mapToLong(Long::longValue).sum(),
                found.at("/mappings/_meta"));
    }

    private JsonNode ask(String path) {
        var answer = elasticsearch.get(path);
        if (!answer.isOk()) {
            throw new TransientFailure("index: " + answer.describe());
        }
        return answer.body();
    }

    private static Note complete(Facts facts) {
        return new Note(facts.uuid, facts.topic, facts.documents, facts.ends, 0, null);
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
            content.put("why", note.gap.why)
                    .put("since", note.gap.since.toString())
                    .put("releases", note.gap.releases)
                    .put("rebuildHelps", note.gap.rebuildHelps);
        }
        notes.write(index, SECTION, content);
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
        return note.has("why")
                ? new Gap(
                        note.path("why").asString(""),
                        Instant.parse(note.path("since").asString("")),
                        note.path("releases").asLong(0),
                        note.path("rebuildHelps").asBoolean(true))
                : null;
    }

    private void tell(@Nullable Gap found) {
        var known = gap;
        gap = found;
        if (found != null && known == null) {
            LOG.warn("index incomplete: {}", found.why);
        }
        if (found == null && known != null) {
            LOG.info("index complete again");
        }
    }
}
