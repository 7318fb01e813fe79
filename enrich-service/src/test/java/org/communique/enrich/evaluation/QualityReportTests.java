package org.communique.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class QualityReportTests {

    private static final Figure GOOD =
            Figure.atLeast("F1", "pages", 0.97031, 0.94, 0.965, new Yardstick("other", .926));
    private static final Figure ENOUGH = Figure.atLeast("ROUGE-1", "releases", 36.2, 36.2, 38.5);
    private static final Figure TOO_MANY = Figure.atMost("false positives", "pairs", .0031, .002, .001);

    @Test
    void figureIsARowWithItsYardsticksBoundsAndVerdict() {
        assertThat(QualityReport.table(List.of(GOOD, ENOUGH, TOO_MANY)).lines().skip(2))
                .containsExactly(
                        "| F1 | pages | other 0.926 | ≥ 0.94 | 0.965 | **0.9703** | aim reached |",
                        "| ROUGE-1 | releases |  | ≥ 36.2 | 38.5 | **36.2** |  |",
                        "| false positives | pairs |  | ≤ 0.002 | 0.001 | **0.0031** | **falls short** |");
    }

    @Test
    void tableReplacesTheOneBeforeAndNothingElse() {
        var document = "Before\n\n<!-- figures: written by ./run evaluate -->\nold\n<!-- end of figures -->\n\nAfter\n";

        assertThat(QualityReport.replaced(document, "new\n")).isEqualTo(document.replace("old", "new"));
    }

    @Test
    void documentWithoutAPlaceForFiguresIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> QualityReport.replaced("Prose only\n", "new\n"))
                .withMessageContaining("no place for figures");
    }
}
