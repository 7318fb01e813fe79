package org.communique.ingest.partition.index;

import java.util.Optional;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.state.ReleaseState;

/**
 * All releases that were ever told, by id and by guid, each in some 230 bytes. Safe for use by many threads.
 */
public final class ReleaseIndex {

    private final ReleaseStateCodec packing = new ReleaseStateCodec();
    private final ByteTable releases = new ByteTable(PackedId.BYTES);
    /** From what a guid of a source is hashed to, in the form of an id, to the id of the release. */
    private final ByteTable guids = new ByteTable(PackedId.BYTES);

    /** What was last said of a release, if anything was. */
    public synchronized Optional<ReleaseState> find(ReleaseId id) {
        return releases.find(PackedId.of(id)).map(packing::unpack);
    }

    /** The release that a source called by a guid, byte for byte, if any was; the last one if several were. */
    public synchronized Optional<ReleaseState> find(String source, String guid) {
        return guids.find(PackedId.of(ReleaseId.derive(source, guid)))
                .map(entry -> PackedId.in(entry, PackedId.BYTES))
                .flatMap(this::find);
    }

    /** Takes the place of what was known of the release. */
    public synchronized void put(ReleaseState state) {
        releases.put(packing.pack(state));
        var origin = state.origin();
        if (origin.guid() != null) {
            var called = new PackedWriter();
            called.bytes(PackedId.of(ReleaseId.derive(origin.source(), origin.guid())));
            called.bytes(PackedId.of(state.identity().id()));
            guids.put(called.written());
        }
    }

    /** Nothing is known of it any more. */
    public synchronized void forget(ReleaseId id) {
        releases.remove(PackedId.of(id));
    }

    /** How many are known. */
    public synchronized int count() {
        return releases.count();
    }
}
