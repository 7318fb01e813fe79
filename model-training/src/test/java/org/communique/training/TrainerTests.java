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

    private static final LexicalFeatures CLUES = LexicalFeatures.ofGazetteers();
    private static final List<Example> EXAMPLES = Stream.of("Quill", "Brand", "Adler", "Moss")
            .flatMap(name -> Stream.of(
                            example("We met Mr. " + name + " there.", EntityKind.PERSON, 11, 11 + name.length()),
                            example("We flew to " + name + " again.", EntityKind.PLACE, 11, 11 + name.length()))
                    .flatMap(List::stream))
            .toList();

    @Test
    void kindOfANameIsLearntFromItsNeighbours() {
        var decoder = new SequenceLabeler(Trainer.train(EXAMPLES));

        assertThat(decoder.names(TokenLine.of("We met Mr. Finch there.", CLUES)))
                .extracting(NameSpan::kind)
                .containsExactly(EntityKind.PERSON);
        assertThat(decoder.names(TokenLine.of("We flew to Finch again.", CLUES)))
                .extracting(NameSpan::kind)
                .containsExactly(EntityKind.PLACE);
    }

    @Test
    void theSameExamplesGiveTheSameModel() throws IOException {
        assertThat(written(Trainer.train(EXAMPLES))).isEqualTo(written(Trainer.train(EXAMPLES)));
    }

    private static List<Example> example(String sentence, EntityKind kind, int start, int end) {
        return Example.of(TokenLine.of(sentence, CLUES), List.of(new NameSpan(kind, start, end, 1)));
    }

    private static byte[] written(NameModel model) throws IOException {
        var out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
