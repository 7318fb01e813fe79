package org.communique.training;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communique.enrich.entity.trained.LexicalFeatures;
import org.communique.enrich.entity.trained.NameModel;
import org.communique.enrich.entity.trained.SequenceLabeler;
import org.communique.enrich.entity.trained.TokenLine;

/**
 * Trains the model of English names in releases: reads texts, labels their names, trains on nine tenths of them, writes
 * the model and its score on the held-out tenth.
 *
 * <p>{@code TrainNames FOLDER MODEL WORK}: the folder of texts, see {@link TextFolder}; the file of the model, with a
 * note beside it; a folder for the labels, reused for sentences labelled before.
 */
public final class TrainNames {

    private static final LexicalFeatures LEXICAL_FEATURES = LexicalFeatures.ofGazetteers();

    private TrainNames() {}

    /** Trains the model, see the class. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("%d arguments (expected: FOLDER MODEL WORK)".formatted(args.length));
        }
        var work = Path.of(args[2]);
        var texts = labelled(Path.of(args[0]), work.resolve("labels.tsv"));
        var heldOut = texts.stream().filter(LabelledText::isHeldOut).toList();
        var trained = texts.stream().filter(text -> !text.isHeldOut()).toList();
        LabelFile.write(work.resolve("held-out.tsv"), heldOut);

        var model = Trainer.train(examples(trained));
        var file = Path.of(args[1]);
        write(model, file);
        var note = note(model, trained, heldOut);
        Files.writeString(file.resolveSibling("names-en.properties"), note);
        System.out.printf("%s, %d bytes%n%s", file, Files.size(file), note);
    }

    private static List<LabelledText> labelled(Path folder, Path labels) throws IOException {
        var texts = TextFolder.read(folder);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("%s: no texts (expected: .txt, .jsonl or .jsonl.gz)".formatted(folder));
        }
        var labeller = new CoreNlpLabeller(Files.exists(labels) ? LabelFile.namesBySentence(labels) : Map.of());
        var labelled = texts.stream().map(labeller::label).toList();
        LabelFile.write(labels, labelled);
        return labelled;
    }

    private static String note(NameModel model, List<LabelledText> trained, List<LabelledText> heldOut) {
        var all = score(model, sentences(heldOut));
        var unseen = score(model, unseen(heldOut, trained));
        return """
                # Written by ./run train-names: what names-en.bin was made from, and how far it agrees with the labels.
                texts.learnt=%d
                texts.heldOut=%d
                features=%d
                heldOut=%s
                heldOut.unseenSentences=%s
                """.formatted(trained.size(), heldOut.size(), model.features(), all, unseen);
    }

    private static List<TrainingExample> examples(List<LabelledText> texts) {
        return sentences(texts).stream()
                .flatMap(sentence ->
                        TrainingExample.of(TokenLine.of(sentence.text(), LEXICAL_FEATURES), sentence.names()).stream())
                .toList();
    }

    private static void write(NameModel model, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            model.write(out);
        }
    }

    private static SpanScore score(NameModel model, List<LabelledText.Sentence> sentences) {
        var labeler = new SequenceLabeler(model);
        return sentences.stream()
                .map(sentence ->
                        SpanScore.of(labeler, TokenLine.of(sentence.text(), LEXICAL_FEATURES), sentence.names()))
                .reduce(SpanScore.NONE, SpanScore::plus);
    }

    private static List<LabelledText.Sentence> unseen(List<LabelledText> texts, List<LabelledText> trained) {
        var seen = sentences(trained).stream().map(LabelledText.Sentence::text).collect(Collectors.toSet());
        return sentences(texts).stream()
                .filter(sentence -> !seen.contains(sentence.text()))
                .toList();
    }

    private static List<LabelledText.Sentence> sentences(List<LabelledText> texts) {
        return texts.stream().flatMap(text -> text.sentences().stream()).toList();
    }
}
