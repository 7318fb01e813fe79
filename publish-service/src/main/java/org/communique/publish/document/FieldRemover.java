package org.communique.publish.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Members of a JSON text that are left out of its copy, and their names. Not thread-safe. */
final class FieldRemover {

    /** Whoever writes data as names of fields has more of them than anybody wants to read. */
    private static final int MOST_NAMES = 100;

    private static final int LONGEST_NAME = 100;

    private final List<Cut> cuts = new ArrayList<>();
    private final Set<String> names = new TreeSet<>();

    /**
     * A member, from its name to where the next token begins.
     *
     * @param last whether no other member follows, so that the comma before it goes as well
     */
    private record Cut(int begin, int end, boolean last) {}

    void leaveOut(String name, int begin, int end, boolean last) {
        cuts.add(new Cut(begin, end, last));
        if (names.size() < MOST_NAMES) {
            names.add(name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…");
        }
    }

    Set<String> names() {
        return names;
    }

    /** Returns the same text where nothing is left out of it. */
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

    /** Where a comma and the space behind it end the text, they are cut off. */
    private static int withoutComma(byte[] json, int length) {
        int end = length;
        while (end > 0 && json[end - 1] <= ' ' && json[end - 1] > 0) {
            end--;
        }
        return end > 0 && json[end - 1] == ',' ? end - 1 : length;
    }
}
