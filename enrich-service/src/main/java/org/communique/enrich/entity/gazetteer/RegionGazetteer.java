package org.communique.enrich.entity.gazetteer;

import java.util.List;
import java.util.Optional;
import org.communique.enrich.entity.mention.TokenizedPassage;
import org.communique.enrich.text.DataFile;

/** States and provinces whose towns have the names of towns elsewhere. */
public final class RegionGazetteer {

    private static final int CODE_LENGTH = 2;

    private final PhraseTrie<String> behindTown = new PhraseTrie<>(false);
    private final PhraseTrie<String> anywhere = new PhraseTrie<>(false);

    /** Reads the gazetteer. */
    public RegionGazetteer() {
        DataFile.lines(RegionGazetteer.class, "regions.txt").forEach(this::add);
    }

    /** Returns the country of the region that begins at a word behind a town, abbreviations included. */
    public Optional<PhraseTrie.Match<String>> behindTown(TokenizedPassage passage, int at) {
        return behindTown.longestAt(passage, at);
    }

    /** Returns the country of the region with its full name at a word. */
    public Optional<PhraseTrie.Match<String>> anywhere(TokenizedPassage passage, int at) {
        return anywhere.longestAt(passage, at);
    }

    private void add(String line) {
        var country = line.substring(0, CODE_LENGTH);
        var names = List.of(line.substring(CODE_LENGTH).strip().split(", "));
        names.forEach(name -> behindTown.add(name, country));
        anywhere.add(names.getFirst(), country);
    }
}
