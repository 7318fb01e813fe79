package org.communique.enrich.entity.trained;

import java.util.Arrays;

/**
 * Features of a token: the words around it, their shapes, its prefixes and suffixes, and its entries in word lists.
 * Each feature is hashed to one of {@link #BUCKETS} buckets (K. Weinberger et al., <i>Feature Hashing for Large Scale
 * Multitask Learning</i>, ICML 2009), so the model needs no dictionary.
 */
public final class FeatureExtractor {

    /** Number of hash buckets; the other features of a token make up for collisions. */
    public static final int BUCKETS = 1 << 20;

    private static final int MAX_FEATURES = 64;
    private static final int MAX_AFFIX_LENGTH = 6;
    private static final int MAX_DISTANCE = 4;

    /** Kind of a feature. The names of these constants are hashed: a change of one needs a newly trained model. */
    private enum Template {
        ALWAYS,
        WORD,
        AS_WRITTEN,
        BEFORE,
        AFTER,
        TWO_BEFORE,
        TWO_AFTER,
        SHAPE,
        SHAPE_BEFORE,
        SHAPE_AFTER,
        SHAPES,
        MORE_SHAPES,
        PAIR_BEFORE,
        PAIR_AFTER,
        BETWEEN,
        WORDS_BEFORE,
        WORDS_AFTER,
        BEFORE_SHAPE,
        SHAPE_AND_AFTER,
        BEGINNING,
        END,
        FIRST,
        SOMEWHERE_BEFORE,
        SOMEWHERE_AFTER,
        CLUE,
        CLUE_BEFORE,
        CLUE_AFTER,
        CLUES
    }

    private final TokenLine line;
    private final int at;
    private final int[] buckets = new int[MAX_FEATURES];
    private int size;

    private FeatureExtractor(TokenLine line, int at) {
        this.line = line;
        this.at = at;
    }

    /** Returns the buckets of a token's features. */
    static int[] of(TokenLine line, int at) {
        var features = new FeatureExtractor(line, at);
        features.addWords();
        features.addShapes();
        features.addLexicalFeatures();
        if (features.token(0).isCapitalised()) {
            features.addAffixes();
        }
        return Arrays.copyOf(features.buckets, features.size);
    }

    private Token token(int offset) {
        return line.token(at + offset);
    }

    private int word(int offset) {
        return token(offset).lower().hashCode();
    }

    private int shape(int offset) {
        return token(offset).shape().hashCode();
    }

    private void addWords() {
        add(Template.ALWAYS);
        add(Template.WORD, word(0));
        add(Template.AS_WRITTEN, token(0).text().hashCode());
        add(Template.BEFORE, word(-1));
        add(Template.AFTER, word(1));
        add(Template.TWO_BEFORE, word(-2));
        add(Template.TWO_AFTER, word(2));
        add(Template.PAIR_BEFORE, word(-1), word(0));
        add(Template.PAIR_AFTER, word(0), word(1));
        add(Template.BETWEEN, word(-1), shape(0), word(1));
        add(Template.WORDS_BEFORE, word(-2), word(-1));
        add(Template.WORDS_AFTER, word(1), word(2));
        for (int distance = 1; distance <= MAX_DISTANCE; distance++) {
            add(Template.SOMEWHERE_BEFORE, word(-distance));
            add(Template.SOMEWHERE_AFTER, word(distance));
        }
    }

    private void addShapes() {
        add(Template.SHAPE, shape(0));
        add(Template.SHAPE_BEFORE, shape(-1), shape(0));
        add(Template.SHAPE_AFTER, shape(0), shape(1));
        add(Template.SHAPES, shape(-1), shape(0), shape(1));
        add(Template.MORE_SHAPES, shape(-2), shape(-1), shape(0), shape(1), shape(2));
        add(Template.BEFORE_SHAPE, word(-1), shape(0));
        add(Template.SHAPE_AND_AFTER, shape(0), word(1));
        if (at == 0) {
            add(Template.FIRST, shape(0));
        }
    }

    private void addLexicalFeatures() {
        int lexical = token(0).lexicalFeatures();
        add(Template.CLUE, lexical);
        add(Template.CLUE_BEFORE, token(-1).lexicalFeatures(), shape(0));
        add(Template.CLUE_AFTER, shape(0), token(1).lexicalFeatures());
        add(Template.CLUES, token(-1).lexicalFeatures(), lexical, token(1).lexicalFeatures());
    }

    private void addAffixes() {
        var lower = token(0).lower();
        int length = lower.length();
        int prefix = 0;
        int suffix = 0;
        for (int i = 1; i <= Math.min(length, MAX_AFFIX_LENGTH); i++) {
            prefix = 31 * prefix + lower.charAt(i - 1);
            suffix = 31 * suffix + lower.charAt(length - i);
            add(Template.BEGINNING, i, prefix);
            add(Template.END, i, suffix);
        }
    }

    private void add(Template template, int... parts) {
        int hash = mix(template.name().hashCode());
        for (int part : parts) {
            hash = mix(hash ^ part);
        }
        buckets[size] = hash & (BUCKETS - 1);
        size++;
    }

    /** The finalizer of MurmurHash3, public domain, A. Appleby. */
    private static int mix(int value) {
        int hash = value;
        hash ^= hash >>> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >>> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >>> 16);
    }
}
