package org.communique.training;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.communique.enrich.entity.trained.NameSpan;

/**
 * Text with marked names.
 *
 * @param id of the text
 * @param sentences of its body, in order
 */
record LabelledText(String id, List<Sentence> sentences) {

    private static final int PARTS = 10;

    /**
     * Sentence with marked names.
     *
     * @param text of it
     * @param names in it, in order
     */
    record Sentence(String text, List<NameSpan> names) {}

    /** Returns whether it is held out for evaluation, as a tenth is; its id alone decides. */
    boolean isHeldOut() {
        var hash = new CRC32();
        hash.update(id.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % PARTS == 0;
    }
}
