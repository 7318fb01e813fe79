package org.communique.enrich.repetition;

/** Hash of a paragraph, equal for the same letters and digits whatever stands between them. */
final class ParagraphHash {

    /** FNV-1a with 64 bits: RFC 9923. Two paragraphs of a source have the same by chance once in 10^17. */
    private static final long BASIS = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private ParagraphHash() {}

    static long of(String text, int start, int end) {
        long hash = BASIS;
        for (int i = start; i < end; i++) {
            char character = text.charAt(i);
            if (Character.isLetterOrDigit(character) || Character.isSurrogate(character)) {
                hash = (hash ^ Character.toLowerCase(character)) * PRIME;
            }
        }
        return hash;
    }
}
