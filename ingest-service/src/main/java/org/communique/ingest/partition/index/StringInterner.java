package org.communique.ingest.partition.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for strings of many releases: names of publishers and feeds, beginnings of URLs. Grows only. */
final class StringInterner {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** Returns the number of a text, from 0 on. */
    int number(String text) {
        return numbers.computeIfAbsent(text, _ -> {
            texts.add(text);
            return texts.size() - 1;
        });
    }

    /** Returns the text of a number. */
    String text(int number) {
        return texts.get(number);
    }
}
