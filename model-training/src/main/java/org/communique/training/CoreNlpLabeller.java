package org.communique.training;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Triple;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.trained.NameSpan;
import org.jspecify.annotations.Nullable;

/** Labels names with the three-class classifier of Stanford CoreNLP (J. R. Finkel et al., ACL 2005). */
final class CoreNlpLabeller {

    private static final String MODEL = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

    /** A party and a state, labelled inconsistently by the classifier: {@code (R-TX)}, {@code (D-Minn.)}. */
    private static final Pattern PARTY =
            Pattern.compile("\\((?:R|D|I|ID)\\s?[-\u2013\u2014.,/]*\\s?[A-Z][A-Za-z. ]{0,18}\\)");

    private final Map<String, List<NameSpan>> known;
    private @Nullable CRFClassifier<CoreLabel> classifier;

    /**
     * Creates a labeller of new sentences only.
     *
     * @param known the names of sentences labelled before
     */
    CoreNlpLabeller(Map<String, List<NameSpan>> known) {
        this.known = known;
    }

    LabelledText label(TextFolder.Text text) {
        return new LabelledText(
                text.id(),
                text.sentences().stream()
                        .map(sentence -> new LabelledText.Sentence(sentence, names(sentence)))
                        .toList());
    }

    private List<NameSpan> names(String sentence) {
        var names = known.get(sentence);
        return names == null ? withoutParties(sentence, classified(sentence)) : names;
    }

    private List<NameSpan> classified(String sentence) {
        var loaded = classifier == null ? load() : classifier;
        classifier = loaded;
        return loaded.classifyToCharacterOffsets(sentence).stream()
                .map(CoreNlpLabeller::name)
                .toList();
    }

    private static CRFClassifier<CoreLabel> load() {
        try {
            return CRFClassifier.getClassifier(MODEL);
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("%s: cannot be loaded (expected: on the class path)".formatted(MODEL), e);
        }
    }

    private static NameSpan name(Triple<String, Integer, Integer> classified) {
        var kind = switch (classified.first()) {
            case "PERSON" -> EntityKind.PERSON;
            case "ORGANIZATION" -> EntityKind.ORGANISATION;
            case "LOCATION" -> EntityKind.PLACE;
            default ->
                throw new IllegalStateException(
                        "class: %s (expected: PERSON, ORGANIZATION or LOCATION)".formatted(classified.first()));
        };
        return new NameSpan(kind, classified.second(), classified.third(), 1);
    }

    static List<NameSpan> withoutParties(String sentence, List<NameSpan> names) {
        var parties = PARTY.matcher(sentence).results().toList();
        return names.stream()
                .filter(name ->
                        parties.stream().noneMatch(party -> party.start() <= name.start() && name.end() <= party.end()))
                .toList();
    }
}
