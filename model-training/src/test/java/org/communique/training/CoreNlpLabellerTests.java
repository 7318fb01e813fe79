package org.communique.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.trained.NameSpan;
import org.junit.jupiter.api.Test;

class CoreNlpLabellerTests {

    @Test
    void partiesAndTheirStatesAreRemoved() {
        var person = new NameSpan(EntityKind.PERSON, 0, 10, 1);
        var party = new NameSpan(EntityKind.ORGANISATION, 12, 13, 1);
        var state = new NameSpan(EntityKind.PLACE, 14, 16, 1);

        assertThat(CoreNlpLabeller.withoutParties("Jane Quill (R-TX) spoke.", List.of(person, party, state)))
                .containsExactly(person);
    }

    @Test
    void otherParenthesesAreKept() {
        var agency = new NameSpan(EntityKind.ORGANISATION, 19, 23, 1);

        assertThat(CoreNlpLabeller.withoutParties("The space agency's (NASA) plan", List.of(agency)))
                .containsExactly(agency);
    }
}
