package org.communique.enrich.entity.gazetteer;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.enrich.text.DataFile;

/** Common first names in press releases. */
public final class GivenNames {

    private final Set<String> names = DataFile.lines(GivenNames.class, "given-names.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    /** Tells whether a word, case included, is one of them. */
    public boolean contains(String word) {
        return names.contains(word);
    }
}
