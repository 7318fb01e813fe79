package org.communique.enrich.entity.trained;

import java.util.Arrays;

/**
 * What the model looks at to label a token: the words around it, their shapes, its beginnings and ends, and what lists
 * know of it. Each feature is hashed to one of {@link #PLACES} places (K. Weinberger et al., <i>Feature Hashing for Large
 * Scale Multitask Learning</i>, ICML 2009), so the model needs no dictionary.
 */
public final class FeatureExtractor {

    /** Features fall into as many places; what shares one is told apart by what else is there. */
    public static final int PLACES = 1 << 20;

    private static final int MOST = 64;
    private static final int LONGEST_AFFIX = 6;
    private static final int FARTHEST = 4;

    /** What a feature is made of. A change here needs a model that is trained anew. */
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
    private final int[] places = new int[MOST];
    private int size;

    private FeatureExtractor(TokenLine line, int at) {
        this.line = line;
        this.at = at;
    }

    /** The places of a token's features. */
    public static int[] of(TokenLine line, int at) {
        var features = new FeatureExtractor(line, at);
        features.addWords();
        features.addShapes();
        features.addClues();
        if (features.token(0).isCapitalised()) {
            features.addAffixes();
        }
        return Arrays.copyOf(features.places, features.size);
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
        for (int distance = 1; distance <= FARTHEST; distance++) {
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

    private void addClues() {
        int clue = token(0).clue();
        add(Template.CLUE, clue);
        add(Template.CLUE_BEFORE, token(-1).clue(), shape(0));
        add(Template.CLUE_AFTER, shape(0), token(1).clue());
        add(Template.CLUES, token(-1).clue(), clue, token(1).clue());
    }

    private void addAffixes() {
        var lower = token(0).lower();
        int length = lower.length();
        int beginning = 0;
        int end = 0;
        for (int i = 1; i <= Math.min(length, LONGEST_AFFIX); i++) {
            beginning = 31 * beginning + lower.charAt(i - 1);
            end = 31 * end + lower.charAt(length - i);
            add(Template.BEGINNING, i, beginning);
            add(Template.END, i, end);
        }
    }

    private void add(Template template, int... parts) {
        int hash = mixed(template.name().hashCode());
        for (int part : parts) {
            hash = mixed(hash ^ part);
        }
        places[size] = hash & (PLACES - 1);
        size++;
    }

    /** The finalizer of MurmurHash3, public domain, A. Appleby. */
    private static int mixed(int value) {
        int hash = value;
        hash ^= hash >>> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >>> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >>> 16);
    }
}
