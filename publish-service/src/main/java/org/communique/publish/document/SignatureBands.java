package org.communique.publish.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Bands of a release's signature: the more of them two releases share, the more similar they are. Bands are only compared,
 * so hashes of 64 bits stand for them, in the index as well: there they cost far less than so many rare words.
 */
public final class SignatureBands {

    private static final char NUMBER_ENDS = ':';

    /** Distinct and ascending, as the hashes are. */
    private final long[] keys;

    private final long[] hashes;

    private SignatureBands(long[] keys, long[] hashes) {
        this.keys = keys;
        this.hashes = hashes;
    }

    /** Returns the bands of their text form: a number, a colon and the content. Their order does not matter. */
    public static SignatureBands of(List<String> bands) {
        return new SignatureBands(distinct(bands.stream().filter(SignatureBands::isKey)), distinct(bands.stream()));
    }

    private static long[] distinct(Stream<String> bands) {
        long[] hashes = bands.mapToLong(SignatureBands::hash).sorted().toArray();
        int count = 0;
        for (long hash : hashes) {
            if (count == 0 || hash != hashes[count - 1]) {
                hashes[count] = hash;
                count++;
            }
        }
        return Arrays.copyOf(hashes, count);
    }

    private static boolean isKey(String band) {
        return band.indexOf(NUMBER_ENDS) == 1;
    }

    /**
     * Returns the distinct search keys: the hashes of the first ten bands, with a number of one digit. Fewer cost less to index
     * and to look up, and similar releases share enough of them: of two with a quarter of 32 bands equal, 97 % share one of
     * ten; with half of them equal, all but one in ten thousand.
     */
    public LongStream keys() {
        return LongStream.of(keys);
    }

    /** Returns the number of bands; 0 for a withdrawal or a very short text. */
    public int size() {
        return hashes.length;
    }

    /** Returns the number of bands two signatures share. */
    public int inCommon(SignatureBands other) {
        int common = 0;
        for (int own = 0, others = 0; own < hashes.length && others < other.hashes.length; ) {
            int order = Long.compare(hashes[own], other.hashes[others]);
            common += order == 0 ? 1 : 0;
            own += order <= 0 ? 1 : 0;
            others += order >= 0 ? 1 : 0;
        }
        return common;
    }

    /**
     * FNV-1a of 64 bits, stirred by MurmurHash3's finalizer: the low bits of a short text are not spread by the first.
     * Another hash would need another index.
     */
    private static long hash(String band) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < band.length(); i++) {
            hash = (hash ^ band.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignatureBands signature
                && Arrays.equals(keys, signature.keys)
                && Arrays.equals(hashes, signature.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return "%d bands, keys %s".formatted(hashes.length, Arrays.toString(keys));
    }
}
