package org.communique.publish.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Removal of members from a JSON text, with their names. Not thread-safe. */
final class FieldRemover {

    /** Limit of the names kept: a producer with data as field names has more than anybody reads. */
    private static final int MAX_NAMES = 100;

    private static final int MAX_NAME_LENGTH = 100;

    private final List<Cut> cuts = new ArrayList<>();
    private final Set<String> names = new TreeSet<>();

    /**
     * A member, from its name to the beginning of the next token.
     *
     * @param last whether it is the last member, so that the comma before it goes as well
     */
    private record Cut(int begin, int end, boolean last) {}

    void leaveOut(String name, int begin, int end, boolean last) {
        cuts.add(new Cut(begin, end, last));
        if (names.size() < MAX_NAMES) {
            names.add(name.length() <= MAX_NAME_LENGTH ? name : name.substring(0, MAX_NAME_LENGTH) + "…");
        }
    }

    Set<String> names() {
        return names;
    }

    /** Returns a copy of the text without the members; the text itself without any. */
    byte[] from(byte[] json) {
        if (cuts.isEmpty()) {
            return json;
        }
        byte[] copy = new byte[json.length];
        int length = 0;
        int from = 0;
        for (var cut : cuts) {
            System.arraycopy(json, from, copy, length, cut.begin - from);
            length += cut.begin - from;
            length = cut.last ? withoutComma(copy, length) : length;
            from = cut.end;
        }
        System.arraycopy(json, from, copy, length, json.length - from);
        return Arrays.copyOf(copy, length + json.length - from);
    }

    /** Cuts off a final comma and the space behind it. */
    private static int withoutComma(byte[] json, int length) {
        int end = length;
        while (end > 0 && json[end - 1] <= ' ' && json[end - 1] > 0) {
            end--;
        }
        return end > 0 && json[end - 1] == ',' ? end - 1 : length;
    }
}
