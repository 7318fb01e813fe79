package org.communique.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communique.enrich.entity.mention.Kind;
import org.communique.enrich.entity.trained.Name;
import org.junit.jupiter.api.Test;

class TeacherTests {

    @Test
    void partiesAndTheirStatesAreNoNames() {
        var person = new Name(Kind.PERSON, 0, 10, 1);
        var party = new Name(Kind.ORGANISATION, 12, 13, 1);
        var state = new Name(Kind.PLACE, 14, 16, 1);

        assertThat(Teacher.withoutParties("Jane Quill (R-TX) spoke.", List.of(person, party, state)))
                .containsExactly(person);
    }

    @Test
    void otherParenthesesStay() {
        var agency = new Name(Kind.ORGANISATION, 19, 23, 1);

        assertThat(Teacher.withoutParties("The space agency's (NASA) plan", List.of(agency)))
                .containsExactly(agency);
    }
}
