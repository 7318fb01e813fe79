package org.communique.enrich.entity.gazetteer;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.enrich.text.DataFile;

/** First names that are common in press releases. */
public final class GivenNames {

    private final Set<String> names = DataFile.lines(GivenNames.class, "given-names.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    /** Whether a word, as it is written, is one of them. */
    public boolean contains(String word) {
        return names.contains(word);
    }
}
