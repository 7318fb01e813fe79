package org.communique.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.communique.enrich.entity.mention.Kind;
import org.communique.enrich.entity.trained.Clues;
import org.communique.enrich.entity.trained.Decoder;
import org.communique.enrich.entity.trained.Line;
import org.communique.enrich.entity.trained.Name;
import org.communique.enrich.entity.trained.NameModel;
import org.junit.jupiter.api.Test;

class TrainerTests {

    private static final Clues CLUES = Clues.ofGazetteers();
    private static final List<Example> EXAMPLES = Stream.of("Quill", "Brand", "Adler", "Moss")
            .flatMap(name -> Stream.of(
                            example("We met Mr. " + name + " there.", Kind.PERSON, 11, 11 + name.length()),
                            example("We flew to " + name + " again.", Kind.PLACE, 11, 11 + name.length()))
                    .flatMap(List::stream))
            .toList();

    @Test
    void whatIsLearntIsToldFromItsNeighbours() {
        var decoder = new Decoder(Trainer.train(EXAMPLES));

        assertThat(decoder.names(Line.of("We met Mr. Finch there.", CLUES)))
                .extracting(Name::kind)
                .containsExactly(Kind.PERSON);
        assertThat(decoder.names(Line.of("We flew to Finch again.", CLUES)))
                .extracting(Name::kind)
                .containsExactly(Kind.PLACE);
    }

    @Test
    void theSameExamplesGiveTheSameModel() throws IOException {
        assertThat(written(Trainer.train(EXAMPLES))).isEqualTo(written(Trainer.train(EXAMPLES)));
    }

    private static List<Example> example(String sentence, Kind kind, int start, int end) {
        return Example.of(Line.of(sentence, CLUES), List.of(new Name(kind, start, end, 1)));
    }

    private static byte[] written(NameModel model) throws IOException {
        var out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
