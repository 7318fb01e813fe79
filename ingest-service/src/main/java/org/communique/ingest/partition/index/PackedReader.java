package org.communique.ingest.partition.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reader of the values of a {@link PackedWriter}, in the same order. */
final class PackedReader {

    private final byte[] bytes;
    private int at;

    /** @param from the position of the first value */
    PackedReader(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    byte[] bytes(int count) {
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    long number() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            number |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    String text() {
        return new String(bytes((int) number()), StandardCharsets.UTF_8);
    }
}
