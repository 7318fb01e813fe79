package org.communique.ingest.partition.index;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hash table of rows of bytes. Each begins with its key, a hash already. Open addressing with linear probing: one reference
 * for each row, and at most as many empty places again.
 */
final class ByteTable {

    private static final byte[] REMOVED = {};
    private static final int FIRST_SIZE = 64;

    private final int keyBytes;
    private byte[] @Nullable [] rows = new byte[FIRST_SIZE][];
    private int count;
    private int taken;

    /** @param keyBytes the length of keys, at least 4 */
    ByteTable(int keyBytes) {
        this.keyBytes = keyBytes;
    }

    /** Returns the row with a key; not to be changed. */
    Optional<byte[]> find(byte[] key) {
        return Optional.ofNullable(rows[place(key)]);
    }

    /** Puts a row in place of the former one with its key. */
    void put(byte[] row) {
        int place = place(row);
        if (rows[place] == null) {
            count++;
            taken++;
        }
        rows[place] = row;
        if (taken > rows.length / 4 * 3) {
            grow();
        }
    }

    void remove(byte[] key) {
        int place = place(key);
        if (rows[place] != null) {
            rows[place] = REMOVED;
            count--;
        }
    }

    int count() {
        return count;
    }

    /** Returns the place of the row with a key, or the place for it. */
    private int place(byte[] key) {
        int place = hash(key) & (rows.length - 1);
        for (byte[] row = rows[place]; row != null && !hasKey(row, key); row = rows[place]) {
            place = (place + 1) & (rows.length - 1);
        }
        return place;
    }

    private boolean hasKey(byte[] row, byte[] key) {
        return row.length >= keyBytes && Arrays.equals(row, 0, keyBytes, key, 0, keyBytes);
    }

    private static int hash(byte[] key) {
        return (key[0] & 0xff) << 24 | (key[1] & 0xff) << 16 | (key[2] & 0xff) << 8 | (key[3] & 0xff);
    }

    private void grow() {
        var old = rows;
        rows = new byte[count * 2 > old.length ? old.length * 2 : old.length][];
        taken = count;
        for (byte[] row : old) {
            if (row != null && row.length > 0) {
                rows[place(row)] = row;
            }
        }
    }
}
