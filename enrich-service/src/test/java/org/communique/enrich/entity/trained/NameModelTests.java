package org.communique.enrich.entity.trained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.communique.enrich.entity.mention.EntityKind;
import org.junit.jupiter.api.Test;

class NameModelTests {

    private static final NameModel ENGLISH = NameModel.english();
    private static final LexicalFeatures LEXICAL_FEATURES = LexicalFeatures.ofGazetteers();

    @Test
    void shippedModelFitsTheCurrentFeatures() {
        var sentence = "Senator Susan Collins of Maine wrote to the Department of Defense.";

        assertThat(names(sentence))
                .extracting(NameSpan::kind, name -> sentence.substring(name.start(), name.end()))
                .containsExactly(
                        tuple(EntityKind.PERSON, "Susan Collins"),
                        tuple(EntityKind.PLACE, "Maine"),
                        tuple(EntityKind.ORGANISATION, "Department of Defense"));
    }

    @Test
    void confidenceIsAProbability() {
        assertThat(names("Senator Susan Collins of Maine spoke."))
                .extracting(NameSpan::confidence)
                .allMatch(confidence -> confidence > 0.5 && confidence <= 1);
    }

    @Test
    void modelSurvivesWritingAndReading() throws IOException {
        var bytes = written(ENGLISH);

        assertThat(written(NameModel.read(new ByteArrayInputStream(bytes)))).isEqualTo(bytes);
    }

    @Test
    void smallWeightsAreLeftOut() {
        var weights = new float[FeatureExtractor.BUCKETS * TokenLabel.COUNT];
        weights[0] = 2;
        weights[TokenLabel.COUNT] = 0.01f;

        assertThat(NameModel.of(weights, new float[TokenLabel.COUNT * TokenLabel.COUNT], 0.05f)
                        .features())
                .isEqualTo(1);
    }

    @Test
    void brokenModelIsRefused() throws IOException {
        var broken = Arrays.copyOf(written(ENGLISH), 1000);

        assertThatThrownBy(() -> NameModel.read(new ByteArrayInputStream(new byte[100])))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> NameModel.read(new ByteArrayInputStream(broken)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void manyThreadsFindTheSameNames() {
        var sentence = "Mr. Lars Olsen of the World Bank flew to Kenya.";
        var alone = names(sentence);

        assertThat(IntStream.range(0, 500).parallel().mapToObj(i -> names(sentence)))
                .allMatch(alone::equals);
    }

    private static List<NameSpan> names(String sentence) {
        return new SequenceLabeler(ENGLISH).names(TokenLine.of(sentence, LEXICAL_FEATURES));
    }

    private static byte[] written(NameModel model) throws IOException {
        var out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
