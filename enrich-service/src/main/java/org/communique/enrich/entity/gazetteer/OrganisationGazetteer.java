package org.communique.enrich.entity.gazetteer;

import java.util.Optional;
import org.communique.enrich.entity.mention.TokenizedPassage;
import org.communique.enrich.text.DataFile;

/** Well-known organisations, each with all its names. Thread-safe. */
public final class OrganisationGazetteer {

    private final PhraseTrie<String> uninflected = new PhraseTrie<>(false);
    private final PhraseTrie<String> inflectedGerman = new PhraseTrie<>(true);

    /** Reads the gazetteer from its file. */
    public OrganisationGazetteer() {
        for (var line : DataFile.lines(OrganisationGazetteer.class, "organisations.txt")) {
            var names = line.split(" \\| ", -1);
            for (var name : names) {
                uninflected.add(name, names[0]);
                inflectedGerman.add(name, names[0]);
            }
        }
    }

    /** Returns the longest name that begins at a word; its value is equal for all names of one organisation. */
    public Optional<PhraseTrie.Match<String>> longestAt(TokenizedPassage passage, int at, String language) {
        return (language.equals("de") ? inflectedGerman : uninflected).longestAt(passage, at);
    }
}
