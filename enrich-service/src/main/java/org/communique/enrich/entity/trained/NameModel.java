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
 * How much each feature speaks for each label, and each label for the next. Immutable, thread-safe.
 *
 * <p>A file of it is compressed: a mark, the unit of the weights, the transitions, then for each place of a feature that
 * has weights the gap to the one before and a byte for each label.
 */
public final class NameModel {

    private static final String ENGLISH = "names-en.bin";
    private static final int MARK = 0x4E414D31;
    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    private final byte[] weights;
    private final float unit;
    private final float[] transitions;

    private NameModel(byte[] weights, float unit, float[] transitions) {
        this.weights = weights;
        this.unit = unit;
        this.transitions = transitions;
    }

    /**
     * A model with weights that were learnt, kept as multiples of a 127th of the largest.
     *
     * @param weights for each place of a feature one for each label
     * @param transitions for each label one for each label that follows it
     * @param least features of which no weight is as large are left out
     */
    public static NameModel of(float[] weights, float[] transitions, float least) {
        float largest = least;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float unit = largest / Byte.MAX_VALUE;
        var rounded = new byte[weights.length];
        for (int place = 0; place < weights.length; place += TokenLabel.COUNT) {
            if (reaches(weights, place, least)) {
                for (int i = place; i < place + TokenLabel.COUNT; i++) {
                    rounded[i] = (byte) Math.round(weights[i] / unit);
                }
            }
        }
        return new NameModel(rounded, unit, transitions.clone());
    }

    private static boolean reaches(float[] weights, int place, float least) {
        for (int i = place; i < place + TokenLabel.COUNT; i++) {
            if (Math.abs(weights[i]) >= least) {
                return true;
            }
        }
        return false;
    }

    /** The model for English that is part of this product. */
    public static NameModel english() {
        try (var in = NameModel.class.getResourceAsStream(ENGLISH)) {
            if (in == null) {
                throw new IllegalStateException(
                        "model: none at '%s' (expected: one beside %s)".formatted(ENGLISH, NameModel.class.getName()));
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(ENGLISH, e);
        }
    }

    /**
     * Reads a model.
     *
     * @throws IOException when it is none, or breaks off
     */
    public static NameModel read(InputStream in) throws IOException {
        var data = new DataInputStream(new InflaterInputStream(in));
        int mark = data.readInt();
        if (mark != MARK) {
            throw new IOException("model: begins with %08x (expected: %08x)".formatted(mark, MARK));
        }
        float unit = data.readFloat();
        var transitions = new float[TokenLabel.COUNT * TokenLabel.COUNT];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = data.readFloat();
        }
        var weights = new byte[FeatureExtractor.PLACES * TokenLabel.COUNT];
        int place = 0;
        for (int left = data.readInt(); left > 0; left--) {
            place += readGap(data);
            data.readFully(weights, place * TokenLabel.COUNT, TokenLabel.COUNT);
        }
        return new NameModel(weights, unit, transitions);
    }

    /** Writes the model so that {@link #read} reads it; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        var packed = new DeflaterOutputStream(out);
        var data = new DataOutputStream(packed);
        data.writeInt(MARK);
        data.writeFloat(unit);
        for (float transition : transitions) {
            data.writeFloat(transition);
        }
        data.writeInt(features());
        int last = 0;
        for (int place = 0; place < FeatureExtractor.PLACES; place++) {
            if (hasWeights(place)) {
                writeGap(data, place - last);
                data.write(weights, place * TokenLabel.COUNT, TokenLabel.COUNT);
                last = place;
            }
        }
        data.flush();
        packed.finish();
    }

    /** How many features have weights. */
    public int features() {
        int count = 0;
        for (int place = 0; place < FeatureExtractor.PLACES; place++) {
            count += hasWeights(place) ? 1 : 0;
        }
        return count;
    }

    /** How likely each label of each token of a run is. */
    Lattice lattice(CandidateSpan run) {
        var scores = new double[run.size()][TokenLabel.COUNT];
        for (int at = 0; at < run.size(); at++) {
            for (int place : run.features().get(at)) {
                for (int label = 0; label < TokenLabel.COUNT; label++) {
                    scores[at][label] += unit * weights[place * TokenLabel.COUNT + label];
                }
            }
        }
        return new Lattice(scores, transitions);
    }

    private boolean hasWeights(int place) {
        int from = place * TokenLabel.COUNT;
        return (weights[from] | weights[from + 1] | weights[from + 2] | weights[from + 3]) != 0;
    }

    /** Seven bits a byte, the low ones first; all but the last byte have the eighth set. */
    private static void writeGap(DataOutputStream data, int gap) throws IOException {
        int rest = gap;
        while (rest > SEVEN_BITS) {
            data.writeByte((rest & SEVEN_BITS) | MORE);
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
