package org.communique.enrich.entity.gazetteer;

import java.util.Optional;
import org.communique.enrich.entity.mention.TokenizedPassage;
import org.communique.enrich.text.DataFile;

/** Organisations that are known by name, each with all its names. Thread-safe. */
public final class OrganisationGazetteer {

    private final PhraseTable<String> plain = new PhraseTable<>(false);
    private final PhraseTable<String> german = new PhraseTable<>(true);

    /** Reads the table. */
    public OrganisationGazetteer() {
        for (var line : DataFile.lines(OrganisationGazetteer.class, "organisations.txt")) {
            var names = line.split(" \\| ", -1);
            for (var name : names) {
                plain.add(name, names[0]);
                german.add(name, names[0]);
            }
        }
    }

    /** The longest name that begins at a word; its value is the same for all names of one organisation. */
    public Optional<PhraseTable.Found<String>> longestAt(TokenizedPassage passage, int at, String language) {
        return (language.equals("de") ? german : plain).longestAt(passage, at);
    }
}
