package org.communique.console.syndication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.console.remote.UnreachableException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events of one stream, at least once each. Two writes may become visible in another order than their numbers, so each round
 * asks once more for the changes of the round before, and leaves out those that it sent; a new connection goes on from there,
 * and may get these again. Used by one thread.
 */
final class ReleaseStream {

    /** Events of one round and kind; the rest comes in the next ones. */
    private static final int BATCH = 200;

    private static final int REMEMBERED = 8 * BATCH;
    private static final JsonMapper JSON = new JsonMapper();

    private final ReleaseChanges changes;
    private final FeedAddress address;
    private final Map<String, Boolean> sent = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };
    /** Position of the round before; null before the first. */
    private @Nullable StreamPosition before;

    private @Nullable StreamPosition reached;

    /** @param from position of the first changes; null for those from now on */
    ReleaseStream(ReleaseChanges changes, FeedAddress address, @Nullable StreamPosition from) {
        this.changes = changes;
        this.address = address;
        this.reached = from;
        this.before = from;
    }

    /**
     * Event of the stream.
     *
     * @param position id of the event
     * @param name {@code release} or {@code removed}
     * @param data JSON in one line
     */
    record Event(String position, String name, String data) {}

    /** Returns the position to go on from after a lost connection; empty before the first round. */
    String position() {
        return before == null ? "" : before.id();
    }

    /** Asks for changes; the first round of a stream from now on only finds its position. */
    List<Event> next() throws UnreachableException {
        var from = before;
        if (from == null) {
            before = changes.position();
            reached = before;
            return List.of();
        }
        var batch = changes.since(from, address.search(), BATCH);
        var id = from.id();
        before = reached;
        reached = batch.next();
        var events = new ArrayList<Event>();
        for (var release : batch.releases()) {
            if (sent.put("release " + release.id() + ' ' + release.version(), true) == null) {
                var entry = new FeedContents.Entry(release, address.release(release.id()));
                events.add(new Event(id, "release", JSON.writeValueAsString(JsonFeedWriter.item(entry))));
            }
        }
        for (var removal : batch.removals()) {
            if (sent.put("removed " + removal.release() + ' ' + removal.when(), true) == null) {
                events.add(new Event(id, "removed", JSON.writeValueAsString(JsonFeedWriter.removed(removal))));
            }
        }
        return events;
    }
}
