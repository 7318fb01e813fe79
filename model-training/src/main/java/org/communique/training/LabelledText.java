package org.communique.training;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.communique.enrich.entity.trained.NameSpan;

/**
 * A text with the names of its sentences labelled.
 *
 * @param id of the text
 * @param sentences of its body, in order
 */
record LabelledText(String id, List<Sentence> sentences) {

    private static final int HELD_OUT_DIVISOR = 10;

    /**
     * A labelled sentence.
     *
     * @param text of it
     * @param names in it, in order
     */
    record Sentence(String text, List<NameSpan> names) {}

    /** Tells whether the text belongs to the held-out tenth; its id alone decides. */
    boolean isHeldOut() {
        var hash = new CRC32();
        hash.update(id.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % HELD_OUT_DIVISOR == 0;
    }
}
