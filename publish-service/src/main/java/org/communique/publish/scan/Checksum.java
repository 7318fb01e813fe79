package org.communique.publish.scan;

import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;

/**
 * Number of releases, and a checksum over their versions: equal checksums are equal contents, but for a chance of one in
 * 2<sup>64</sup>. The order of the releases makes no difference.
 *
 * @param releases the number of releases
 * @param checksum the checksum over id and version of each
 */
public record Checksum(long releases, long checksum) {

    /** Checksum of nothing. */
    public static final Checksum EMPTY = new Checksum(0, 0);

    private static final int BITS_PER_CHARACTER = 5;
    /** The first 64 bits of the 128 of an id, itself a digest. */
    private static final int CHARACTERS = 13;

    /** Returns the checksum with one release more. */
    public Checksum plus(ReleaseId id, Version version) {
        return new Checksum(releases + 1, checksum + weight(digest(id), version.value()));
    }

    @Override
    public String toString() {
        return "%d releases, checksum %016x".formatted(releases, checksum);
    }

    /** Returns an id as a number, never 0. */
    static long digest(ReleaseId id) {
        long digest = 0;
        for (int i = 0; i < CHARACTERS; i++) {
            char c = id.value().charAt(i);
            digest = (digest << BITS_PER_CHARACTER) | (c >= 'a' ? c - 'a' : c - '2' + 26);
        }
        return digest == 0 ? 1 : digest;
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014). */
    static long weight(long digest, long version) {
        long mixed = digest + version * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
