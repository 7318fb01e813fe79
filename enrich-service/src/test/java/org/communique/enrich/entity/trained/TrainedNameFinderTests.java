package org.communique.enrich.entity.trained;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communique.enrich.entity.gazetteer.PlaceGazetteer;
import org.communique.enrich.entity.mention.Mention;
import org.communique.enrich.entity.mention.SegmentedRelease;
import org.junit.jupiter.api.Test;

class TrainedNameFinderTests {

    private static final TrainedNameFinder FINDER =
            new TrainedNameFinder(NameModel.english(), LexicalFeatures.ofGazetteers(), new PlaceGazetteer());

    @Test
    void titleIsNoPartOfAName() {
        assertThat(names("Yesterday Dr. Anna Tchale met Senator Collins.")).containsExactly("Anna Tchale", "Collins");
    }

    @Test
    void nameWithParticlesIsOneMention() {
        assertThat(names("Senator Collins met Jan van der Meulen in Boston."))
                .containsExactly("Collins", "Jan van der Meulen", "Boston");
    }

    @Test
    void peoplesAreLeftToTheGazetteer() {
        assertThat(names("Irish and Portuguese senators met.")).isEmpty();
    }

    @Test
    void kindOfOrganisationAloneIsNoName() {
        assertThat(names("Members of the Committee met the Department.")).isEmpty();
    }

    @Test
    void confidentNameIsFoundAgainInAHeadlineInCapitals() {
        var release = new SegmentedRelease(
                "SENATOR SUSAN COLLINS OPENS THE NEW HARBOUR BRIDGE",
                null,
                "Yesterday Senator Susan Collins said in Portland, Maine, that she was glad.",
                "en");

        assertThat(FINDER.find(release))
                .filteredOn(mention -> mention.passage() == 0)
                .extracting(Mention::name)
                .contains("Susan Collins");
    }

    @Test
    void otherLanguagesHaveNoModel() {
        assertThat(FINDER.find(new SegmentedRelease("Besuch", null, "Susan Collins besucht Boston.", "de")))
                .isEmpty();
    }

    private static List<String> names(String body) {
        return FINDER.find(new SegmentedRelease("", null, body, "en")).stream()
                .map(Mention::name)
                .toList();
    }
}
