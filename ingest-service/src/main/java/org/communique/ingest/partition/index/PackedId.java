package org.communique.ingest.partition.index;

import org.communique.contracts.release.ReleaseId;

/** Packed release id: 130 bits in 17 bytes, the last six bits unused. */
final class PackedId {

    static final int BYTES = 17;

    private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int CHARACTERS = 26;
    private static final int BITS = 5;

    private PackedId() {}

    static byte[] of(ReleaseId id) {
        var bytes = new byte[BYTES];
        for (int i = 0; i < CHARACTERS; i++) {
            int window = BASE_32.indexOf(id.value().charAt(i)) << (16 - BITS - i * BITS % 8);
            int at = i * BITS / 8;
            bytes[at] |= (byte) (window >> 8);
            if (at + 1 < BYTES) {
                bytes[at + 1] |= (byte) window;
            }
        }
        return bytes;
    }

    /** Returns the id at a position. */
    static ReleaseId in(byte[] bytes, int from) {
        var id = new StringBuilder(CHARACTERS);
        for (int i = 0; i < CHARACTERS; i++) {
            int at = i * BITS / 8;
            int next = at + 1 < BYTES ? bytes[from + at + 1] & 0xff : 0;
            int window = (bytes[from + at] & 0xff) << 8 | next;
            id.append(BASE_32.charAt(window >> (16 - BITS - i * BITS % 8) & 0x1f));
        }
        return new ReleaseId(id.toString());
    }
}
