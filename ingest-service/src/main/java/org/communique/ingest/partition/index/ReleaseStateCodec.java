package org.communique.ingest.partition.index;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.communique.contracts.event.EmbargoLift;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.Revision;
import org.communique.contracts.release.RevisionChange;
import org.communique.contracts.release.RevisionEntry;
import org.communique.contracts.release.Version;
import org.communique.ingest.identity.Fingerprint;
import org.communique.ingest.identity.Traits;
import org.communique.ingest.state.ReleaseState;
import org.jspecify.annotations.Nullable;

/**
 * Codec of release states, the id first. For one process only: strings shared by many releases are interned.
 */
final class ReleaseStateCodec {

    private static final int FEED = 1;
    private static final int GUID = 1 << 1;
    private static final int URL = 1 << 2;
    private static final int GUID_IS_URL = 1 << 3;
    private static final int PAGE = 1 << 4;
    private static final int EMBARGO = 1 << 5;
    private static final int WITHDRAWN = 1 << 6;
    private static final int LIFT = 1 << 7;
    private static final int LIFTED_BY = 1 << 8;
    private static final int LIFTED_BECAUSE = 1 << 9;
    private static final int TRAITS = 1 << 10;
    /** The only event is the first one, of the state's own version: most releases have no other. */
    private static final int FIRST_EVENT = 1 << 11;

    private static final int REVISIONS = 1 << 12;

    private static final int TRAITS_BYTES = 4 * Integer.BYTES;

    private final StringInterner names = new StringInterner();
    private final StringInterner sites = new StringInterner();

    byte[] pack(ReleaseState state) {
        var to = new PackedWriter();
        int flags = flags(state);
        to.bytes(PackedId.of(state.identity().id()));
        to.number(flags);
        to.number(state.identity().revision().number());
        to.number(state.identity().version().value());
        origin(state.origin(), flags, to);
        fingerprint(state.fingerprint(), to);
        if (state.pageFingerprint() != null) {
            fingerprint(state.pageFingerprint(), to);
        }
        if (state.embargo() != null) {
            to.text(state.embargo().until().toString());
        }
        if (state.withdrawn() != null) {
            to.number(names.number(state.withdrawn().name()));
        }
        lift(state.lift(), to);
        if (state.traits() != null) {
            traits(state.traits(), to);
        }
        if (has(flags, REVISIONS)) {
            revisions(state.revisions(), to);
        }
        return to.written();
    }

    ReleaseState unpack(byte[] packed) {
        var from = new PackedReader(packed, PackedId.BYTES);
        int flags = (int) from.number();
        var identity =
                new Identity(PackedId.in(packed, 0), new Revision((int) from.number()), new Version(from.number()));
        return new ReleaseState(
                identity,
                origin(flags, from),
                fingerprint(from),
                has(flags, PAGE) ? fingerprint(from) : null,
                has(flags, EMBARGO) ? new Embargo(Instant.parse(from.text())) : null,
                has(flags, WITHDRAWN) ? Withdrawal.Reason.valueOf(names.text((int) from.number())) : null,
                has(flags, LIFT) ? lift(flags, from) : null,
                has(flags, TRAITS) ? traits(from) : null,
                revisions(identity, flags, from));
    }

    private static int flags(ReleaseState state) {
        var origin = state.origin();
        boolean same = origin.guid() != null
                && origin.url() != null
                && origin.guid().equals(origin.url().toString());
        return flag(FEED, origin.feed())
                | (same ? GUID_IS_URL : flag(GUID, origin.guid()))
                | flag(URL, origin.url())
                | flag(PAGE, state.pageFingerprint())
                | flag(EMBARGO, state.embargo())
                | flag(WITHDRAWN, state.withdrawn())
                | flag(TRAITS, state.traits())
                | flags(state.lift())
                | revisions(state);
    }

    private static int flags(@Nullable EmbargoLift lift) {
        return lift == null
                ? 0
                : LIFT | flag(LIFTED_BY, lift.releasedBy()) | flag(LIFTED_BECAUSE, lift.releaseReason());
    }

    private static int revisions(ReleaseState state) {
        if (state.revisions().isEmpty()) {
            return 0;
        }
        return state.revisions().equals(firstEvent(state.identity())) ? FIRST_EVENT : REVISIONS;
    }

    private static List<RevisionEntry> firstEvent(Identity identity) {
        return List.of(new RevisionEntry(identity.revision(), identity.version(), List.of(RevisionChange.NEW)));
    }

    private void revisions(List<RevisionEntry> revisions, PackedWriter to) {
        to.number(revisions.size());
        for (var entry : revisions) {
            to.number(entry.revision().number());
            to.number(entry.version().value());
            to.number(entry.changed().size());
            entry.changed().forEach(change -> to.number(names.number(change.name())));
        }
    }

    private List<RevisionEntry> revisions(Identity identity, int flags, PackedReader from) {
        if (!has(flags, REVISIONS)) {
            return has(flags, FIRST_EVENT) ? firstEvent(identity) : List.of();
        }
        var revisions = new ArrayList<RevisionEntry>();
        for (long left = from.number(); left > 0; left--) {
            revisions.add(
                    new RevisionEntry(new Revision((int) from.number()), new Version(from.number()), changes(from)));
        }
        return revisions;
    }

    private List<RevisionChange> changes(PackedReader from) {
        var changes = new ArrayList<RevisionChange>();
        for (long left = from.number(); left > 0; left--) {
            changes.add(RevisionChange.valueOf(names.text((int) from.number())));
        }
        return changes;
    }

    private static int flag(int flag, @Nullable Object value) {
        return value == null ? 0 : flag;
    }

    private static boolean has(int flags, int flag) {
        return (flags & flag) != 0;
    }

    private void origin(Origin origin, int flags, PackedWriter to) {
        to.number(names.number(origin.source()));
        if (origin.feed() != null) {
            to.number(names.number(origin.feed()));
        }
        if (origin.guid() != null && has(flags, GUID)) {
            address(origin.guid(), to);
        }
        if (origin.url() != null) {
            address(origin.url().toString(), to);
        }
    }

    private Origin origin(int flags, PackedReader from) {
        String source = names.text((int) from.number());
        String feed = has(flags, FEED) ? names.text((int) from.number()) : null;
        String guid = has(flags, GUID) ? address(from) : null;
        String url = has(flags, URL) ? address(from) : null;
        return new Origin(source, feed, has(flags, GUID_IS_URL) ? url : guid, url == null ? null : URI.create(url));
    }

    private static void lift(@Nullable EmbargoLift lift, PackedWriter to) {
        if (lift != null) {
            to.text(lift.releasedAt().toString());
            Stream.of(lift.releasedBy(), lift.releaseReason())
                    .filter(Objects::nonNull)
                    .forEach(to::text);
        }
    }

    private static EmbargoLift lift(int flags, PackedReader from) {
        return new EmbargoLift(
                Instant.parse(from.text()),
                has(flags, LIFTED_BY) ? from.text() : null,
                has(flags, LIFTED_BECAUSE) ? from.text() : null);
    }

    /** Writes the scheme and host of a URL, shared by most releases of a publisher, then the rest. */
    private void address(String text, PackedWriter to) {
        int site = text.startsWith("http") ? text.indexOf('/', text.indexOf("://") + 3) : -1;
        to.number(sites.number(text.substring(0, Math.max(site, 0))));
        to.text(text.substring(Math.max(site, 0)));
    }

    private String address(PackedReader from) {
        return sites.text((int) from.number()) + from.text();
    }

    private static void traits(Traits traits, PackedWriter to) {
        to.bytes(ByteBuffer.allocate(TRAITS_BYTES)
                .putInt(traits.title())
                .putInt(traits.words())
                .putInt(traits.details())
                .putInt(traits.dates())
                .array());
        to.number(traits.published());
    }

    private static Traits traits(PackedReader from) {
        var numbers = ByteBuffer.wrap(from.bytes(TRAITS_BYTES));
        int title = numbers.getInt();
        int words = numbers.getInt();
        int details = numbers.getInt();
        int dates = numbers.getInt();
        return new Traits(title, words, from.number(), details, dates);
    }

    private static void fingerprint(Fingerprint fingerprint, PackedWriter to) {
        to.bytes(HexFormat.of().parseHex(fingerprint.value()));
    }

    private static Fingerprint fingerprint(PackedReader from) {
        return new Fingerprint(HexFormat.of().formatHex(from.bytes(Fingerprint.BYTES)));
    }
}
