package org.communique.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.trained.NameSpan;

/**
 * File of labelled texts, a sentence a line: the text's id, the names as {@code PERSON 0 12;PLACE 20 26}, the sentence;
 * tabs between them.
 */
final class LabelFile {

    private static final int FIELDS = 3;

    private LabelFile() {}

    static void write(Path file, List<LabelledText> texts) throws IOException {
        var lines = texts.stream()
                .flatMap(text -> text.sentences().stream().map(sentence -> line(text.id(), sentence)))
                .toList();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }

    /** Returns the names of every sentence of a file. */
    static Map<String, List<NameSpan>> namesBySentence(Path file) throws IOException {
        var names = new HashMap<String, List<NameSpan>>();
        for (var line : Files.readAllLines(file)) {
            var fields = line.split("\t", FIELDS);
            if (fields.length < FIELDS) {
                throw new IOException("%s: '%s' (expected: id, names and sentence)".formatted(file, line));
            }
            names.put(fields[2], names(fields[1]));
        }
        return names;
    }

    private static String line(String id, LabelledText.Sentence sentence) {
        var names = sentence.names().stream()
                .map(name -> "%s %d %d".formatted(name.kind(), name.start(), name.end()))
                .collect(Collectors.joining(";"));
        return String.join("\t", id, names, sentence.text());
    }

    private static List<NameSpan> names(String field) {
        return Arrays.stream(field.split(";"))
                .filter(name -> !name.isEmpty())
                .map(name -> name.split(" "))
                .map(name -> new NameSpan(
                        EntityKind.valueOf(name[0]), Integer.parseInt(name[1]), Integer.parseInt(name[2]), 1))
                .toList();
    }
}
