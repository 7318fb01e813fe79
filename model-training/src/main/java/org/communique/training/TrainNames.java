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
 * Main class for training the model of names in English releases: reads texts, labels their names, learns nine tenths
 * of them, writes the model and its score on the other tenth.
 *
 * <p>{@code TrainNames FOLDER MODEL WORK}: the folder of texts, see {@link Texts}; the file for the model, with a note
 * beside it; a folder for the labels, reused for sentences labelled before.
 */
public final class TrainNames {

    private static final LexicalFeatures CLUES = LexicalFeatures.ofGazetteers();

    private TrainNames() {}

    /** Trains, see the class. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("%d arguments (expected: FOLDER MODEL WORK)".formatted(args.length));
        }
        var work = Path.of(args[2]);
        var texts = labelled(Path.of(args[0]), work.resolve("labels.tsv"));
        var heldOut = texts.stream().filter(LabelledText::isHeldOut).toList();
        var learnt = texts.stream().filter(text -> !text.isHeldOut()).toList();
        LabelFile.write(work.resolve("held-out.tsv"), heldOut);

        var model = Trainer.train(examples(learnt));
        var file = Path.of(args[1]);
        write(model, file);
        var note = note(model, learnt, heldOut);
        Files.writeString(file.resolveSibling("names-en.properties"), note);
        System.out.printf("%s, %d bytes%n%s", file, Files.size(file), note);
    }

    private static List<LabelledText> labelled(Path folder, Path labels) throws IOException {
        var texts = Texts.in(folder);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("%s: no texts (expected: .txt, .jsonl or .jsonl.gz)".formatted(folder));
        }
        var teacher = new Teacher(Files.exists(labels) ? LabelFile.namesBySentence(labels) : Map.of());
        var labelled = texts.stream().map(teacher::labelled).toList();
        LabelFile.write(labels, labelled);
        return labelled;
    }

    private static String note(NameModel model, List<LabelledText> learnt, List<LabelledText> heldOut) {
        var all = score(model, sentences(heldOut));
        var unseen = score(model, unseen(heldOut, learnt));
        return """
                # Written by ./run train-names: what names-en.bin was made from, and how far it agrees with the labels.
                texts.learnt=%d
                texts.heldOut=%d
                features=%d
                heldOut=%s
                heldOut.unseenSentences=%s
                """.formatted(learnt.size(), heldOut.size(), model.features(), all, unseen);
    }

    private static List<Example> examples(List<LabelledText> texts) {
        return sentences(texts).stream()
                .flatMap(sentence -> Example.of(TokenLine.of(sentence.text(), CLUES), sentence.names()).stream())
                .toList();
    }

    private static void write(NameModel model, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            model.write(out);
        }
    }

    private static Score score(NameModel model, List<LabelledText.Sentence> sentences) {
        var decoder = new SequenceLabeler(model);
        return sentences.stream()
                .map(sentence -> Score.of(decoder, TokenLine.of(sentence.text(), CLUES), sentence.names()))
                .reduce(Score.NONE, Score::plus);
    }

    private static List<LabelledText.Sentence> unseen(List<LabelledText> texts, List<LabelledText> learnt) {
        var seen = sentences(learnt).stream().map(LabelledText.Sentence::text).collect(Collectors.toSet());
        return sentences(texts).stream()
                .filter(sentence -> !seen.contains(sentence.text()))
                .toList();
    }

    private static List<LabelledText.Sentence> sentences(List<LabelledText> texts) {
        return texts.stream().flatMap(text -> text.sentences().stream()).toList();
    }
}
