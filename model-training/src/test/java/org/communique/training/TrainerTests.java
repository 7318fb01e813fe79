package org.communique.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.trained.LexicalFeatures;
import org.communique.enrich.entity.trained.NameModel;
import org.communique.enrich.entity.trained.NameSpan;
import org.communique.enrich.entity.trained.SequenceLabeler;
import org.communique.enrich.entity.trained.TokenLine;
import org.junit.jupiter.api.Test;

class TrainerTests {

    private static final LexicalFeatures LEXICAL_FEATURES = LexicalFeatures.ofGazetteers();
    private static final List<TrainingExample> EXAMPLES = Stream.of("Quill", "Brand", "Adler", "Moss")
            .flatMap(name -> Stream.of(
                            example("We met Mr. " + name + " there.", EntityKind.PERSON, 11, 11 + name.length()),
                            example("We flew to " + name + " again.", EntityKind.PLACE, 11, 11 + name.length()))
                    .flatMap(List::stream))
            .toList();

    @Test
    void kindOfANameIsLearntFromItsNeighbours() {
        var labeler = new SequenceLabeler(Trainer.train(EXAMPLES));

        assertThat(labeler.names(TokenLine.of("We met Mr. Finch there.", LEXICAL_FEATURES)))
                .extracting(NameSpan::kind)
                .containsExactly(EntityKind.PERSON);
        assertThat(labeler.names(TokenLine.of("We flew to Finch again.", LEXICAL_FEATURES)))
                .extracting(NameSpan::kind)
                .containsExactly(EntityKind.PLACE);
    }

    @Test
    void sameExamplesGiveTheSameModel() throws IOException {
        assertThat(written(Trainer.train(EXAMPLES))).isEqualTo(written(Trainer.train(EXAMPLES)));
    }

    private static List<TrainingExample> example(String sentence, EntityKind kind, int start, int end) {
        return TrainingExample.of(TokenLine.of(sentence, LEXICAL_FEATURES), List.of(new NameSpan(kind, start, end, 1)));
    }

    private static byte[] written(NameModel model) throws IOException {
        var out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
