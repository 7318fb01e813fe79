package org.communique.newsroom.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Text file with fields on top: lines of {@code name: value}, then a line {@code ---}, then the text. A field may come
 * several times.
 */
final class TextFile {

    private record Field(String name, String value) {}

    private final String name;
    private final List<Field> fields = new ArrayList<>();
    private final String text;

    /** Reads {@code content}; {@code name} is for messages. */
    TextFile(String name, String content) {
        this.name = name;
        var halves = content.replace("\r\n", "\n").split("(?m)^---$", 2);
        if (halves.length < 2) {
            throw malformed("no line --- (expected: fields, a line ---, the text)");
        }
        halves[0].lines().filter(line -> !line.isBlank()).forEach(this::readField);
        this.text = halves[1].strip();
    }

    String text() {
        return text;
    }

    String field(String field) {
        return optional(field).orElseThrow(() -> malformed("no field " + field + " (expected: " + field + ": …)"));
    }

    Optional<String> optional(String field) {
        return all(field).stream().findFirst();
    }

    List<String> all(String field) {
        return fields.stream()
                .filter(it -> it.name.equals(field))
                .map(Field::value)
                .toList();
    }

    IllegalArgumentException malformed(String why) {
        return new IllegalArgumentException(name + ": " + why);
    }

    private void readField(String line) {
        var colon = line.indexOf(": ");
        if (colon < 1) {
            throw malformed("line \"" + line + "\" (expected: <field>: <value>)");
        }
        fields.add(new Field(line.substring(0, colon), line.substring(colon + 2).strip()));
    }
}
