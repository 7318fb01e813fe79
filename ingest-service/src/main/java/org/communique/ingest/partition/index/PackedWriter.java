package org.communique.ingest.partition.index;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writer of values in few bytes, for {@link PackedReader}. */
final class PackedWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    byte[] written() {
        return bytes.toByteArray();
    }

    /** Writes bytes without their number. */
    void bytes(byte[] some) {
        bytes.writeBytes(some);
    }

    /** Writes a number, seven bits a byte, the lowest first: short for small numbers, long for negative ones. */
    void number(long number) {
        long rest = number;
        for (; (rest & ~0x7fL) != 0; rest >>>= 7) {
            bytes.write((int) (rest & 0x7f) | 0x80);
        }
        bytes.write((int) rest);
    }

    void text(String text) {
        byte[] characters = text.getBytes(StandardCharsets.UTF_8);
        number(characters.length);
        bytes(characters);
    }
}
