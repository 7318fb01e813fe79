package org.communique.enrich.entity.trained;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Weights of each feature for each label, and of each label for the next. Immutable, thread-safe.
 *
 * <p>Its file is compressed: a magic number, the scale of the weights, the transitions, then for each bucket with
 * weights the gap to the one before and a byte for each label.
 */
public final class NameModel {

    private static final String ENGLISH = "names-en.bin";
    private static final int MAGIC_NUMBER = 0x4E414D31;
    private static final int SEVEN_BITS = 0x7F;
    private static final int CONTINUATION_BIT = 0x80;

    private final byte[] weights;
    private final float scale;
    private final float[] transitions;

    private NameModel(byte[] weights, float scale, float[] transitions) {
        this.weights = weights;
        this.scale = scale;
        this.transitions = transitions;
    }

    /**
     * Returns a model with trained weights, rounded to multiples of a 127th of the largest.
     *
     * @param weights for each bucket one for each label
     * @param transitions for each label one for each next label
     * @param minWeight features with smaller weights only are left out
     */
    public static NameModel of(float[] weights, float[] transitions, float minWeight) {
        float largest = minWeight;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float scale = largest / Byte.MAX_VALUE;
        var rounded = new byte[weights.length];
        for (int bucket = 0; bucket < weights.length; bucket += TokenLabel.COUNT) {
            if (hasWeightFrom(weights, bucket, minWeight)) {
                for (int i = bucket; i < bucket + TokenLabel.COUNT; i++) {
                    rounded[i] = (byte) Math.round(weights[i] / scale);
                }
            }
        }
        return new NameModel(rounded, scale, transitions.clone());
    }

    private static boolean hasWeightFrom(float[] weights, int bucket, float minWeight) {
        for (int i = bucket; i < bucket + TokenLabel.COUNT; i++) {
            if (Math.abs(weights[i]) >= minWeight) {
                return true;
            }
        }
        return false;
    }

    /** Returns the shipped model for English. */
    public static NameModel english() {
        try (var in = NameModel.class.getResourceAsStream(ENGLISH)) {
            if (in == null) {
                throw new IllegalStateException("name model missing from the jar: '%s'; rebuild it".formatted(ENGLISH));
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(ENGLISH, e);
        }
    }

    /**
     * Reads a model.
     *
     * @throws IOException when the stream holds no model, or is truncated
     */
    static NameModel read(InputStream in) throws IOException {
        var data = new DataInputStream(new InflaterInputStream(in));
        int magic = data.readInt();
        if (magic != MAGIC_NUMBER) {
            throw new IOException("name model: begins with %08x (expected: %08x)".formatted(magic, MAGIC_NUMBER));
        }
        float scale = data.readFloat();
        var transitions = new float[TokenLabel.COUNT * TokenLabel.COUNT];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = data.readFloat();
        }
        var weights = new byte[FeatureExtractor.BUCKETS * TokenLabel.COUNT];
        int bucket = 0;
        for (int left = data.readInt(); left > 0; left--) {
            bucket += readGap(data);
            data.readFully(weights, bucket * TokenLabel.COUNT, TokenLabel.COUNT);
        }
        return new NameModel(weights, scale, transitions);
    }

    /** Writes the model in the format of {@link #read}; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        var packed = new DeflaterOutputStream(out);
        var data = new DataOutputStream(packed);
        data.writeInt(MAGIC_NUMBER);
        data.writeFloat(scale);
        for (float transition : transitions) {
            data.writeFloat(transition);
        }
        data.writeInt(features());
        int last = 0;
        for (int bucket = 0; bucket < FeatureExtractor.BUCKETS; bucket++) {
            if (hasWeights(bucket)) {
                writeGap(data, bucket - last);
                data.write(weights, bucket * TokenLabel.COUNT, TokenLabel.COUNT);
                last = bucket;
            }
        }
        data.flush();
        packed.finish();
    }

    /** Returns the number of features with weights. */
    public int features() {
        int count = 0;
        for (int bucket = 0; bucket < FeatureExtractor.BUCKETS; bucket++) {
            count += hasWeights(bucket) ? 1 : 0;
        }
        return count;
    }

    /** Returns the probabilities of each label at each token of a span. */
    Lattice lattice(CandidateSpan span) {
        var scores = new double[span.size()][TokenLabel.COUNT];
        for (int at = 0; at < span.size(); at++) {
            for (int bucket : span.features().get(at)) {
                for (int label = 0; label < TokenLabel.COUNT; label++) {
                    scores[at][label] += scale * weights[bucket * TokenLabel.COUNT + label];
                }
            }
        }
        return new Lattice(scores, transitions);
    }

    private boolean hasWeights(int bucket) {
        int from = bucket * TokenLabel.COUNT;
        return (weights[from] | weights[from + 1] | weights[from + 2] | weights[from + 3]) != 0;
    }

    /**
     * Writes a variable-length integer: seven bits a byte, the low ones first; all but the last byte have the eighth
     * set.
     */
    private static void writeGap(DataOutputStream data, int gap) throws IOException {
        int rest = gap;
        while (rest > SEVEN_BITS) {
            data.writeByte((rest & SEVEN_BITS) | CONTINUATION_BIT);
            rest >>>= 7;
        }
        data.writeByte(rest);
    }

    private static int readGap(DataInputStream data) throws IOException {
        int gap = 0;
        int shift = 0;
        int next = data.readUnsignedByte();
        while (next > SEVEN_BITS) {
            gap |= (next & SEVEN_BITS) << shift;
            shift += 7;
            next = data.readUnsignedByte();
        }
        return gap | (next << shift);
    }
}
