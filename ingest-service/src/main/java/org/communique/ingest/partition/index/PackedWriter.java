package org.communique.ingest.partition.index;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes values in as few bytes as is easily done; {@link PackedReader} reads them in the same order. */
final class PackedWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    byte[] written() {
        return bytes.toByteArray();
    }

    /** As many as the reader asks for. */
    void bytes(byte[] some) {
        bytes.writeBytes(some);
    }

    /** Seven bits a byte, the lowest first; small numbers that are not negative are short. */
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
