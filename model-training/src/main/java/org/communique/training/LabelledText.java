package org.communique.training;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.communique.enrich.entity.trained.NameSpan;

/**
 * A text in whose sentences names are marked.
 *
 * @param id of the text
 * @param sentences of its body, in order
 */
record LabelledText(String id, List<Sentence> sentences) {

    private static final int PARTS = 10;

    /**
     * A sentence.
     *
     * @param text of it
     * @param names that it has, in order
     */
    record Sentence(String text, List<NameSpan> names) {}

    /** Whether it is one of the tenth that is not trained on, which its id alone decides. */
    boolean isHeldOut() {
        var hash = new CRC32();
        hash.update(id.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % PARTS == 0;
    }
}
