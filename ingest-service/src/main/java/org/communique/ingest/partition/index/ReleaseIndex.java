package org.communique.ingest.partition.index;

import java.util.Optional;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.state.ReleaseState;

/**
 * Index of the states of all releases, by id and by guid, in some 250 bytes each. Safe for use by many threads.
 */
public final class ReleaseIndex {

    private final ReleaseStateCodec codec = new ReleaseStateCodec();
    private final ByteTable releases = new ByteTable(PackedId.BYTES);
    /** From the hash of a source and guid, in the form of an id, to the id of the release. */
    private final ByteTable guids = new ByteTable(PackedId.BYTES);

    /** Returns the last state of a release; empty without any. */
    public synchronized Optional<ReleaseState> find(ReleaseId id) {
        return releases.find(PackedId.of(id)).map(codec::unpack);
    }

    /** Returns the last release of a source with a guid, byte for byte. */
    public synchronized Optional<ReleaseState> find(String source, String guid) {
        return guids.find(PackedId.of(ReleaseId.derive(source, guid)))
                .map(entry -> PackedId.in(entry, PackedId.BYTES))
                .flatMap(this::find);
    }

    /** Puts a state in place of the former one of its release. */
    public synchronized void put(ReleaseState state) {
        releases.put(codec.pack(state));
        var origin = state.origin();
        if (origin.guid() != null) {
            var entry = new PackedWriter();
            entry.bytes(PackedId.of(ReleaseId.derive(origin.source(), origin.guid())));
            entry.bytes(PackedId.of(state.identity().id()));
            guids.put(entry.written());
        }
    }

    /** Removes a release. */
    public synchronized void remove(ReleaseId id) {
        releases.remove(PackedId.of(id));
    }

    /** Returns the number of releases. */
    public synchronized int count() {
        return releases.count();
    }
}
