package org.communique.enrich.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.communique.enrich.evaluation.Evaluation;
import org.communique.enrich.evaluation.Figure;
import org.communique.enrich.evaluation.QualityReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the floor of every figure where its texts are at hand, and is skipped where not. {@code ./run evaluate} has it
 * write the figures into {@code docs/quality.md}, also those that fall short.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QualityTests {

    private final List<Figure> measured = new ArrayList<>();

    static List<Evaluation> evaluations() {
        return Evaluations.all();
    }

    @ParameterizedTest
    @MethodSource("evaluations")
    void everyFigureReachesItsFloor(Evaluation evaluation) {
        var figures = evaluation.figures();
        measured.addAll(figures);

        assertThat(figures).isNotEmpty().allMatch(Figure::holds, "reaches its floor");
    }

    @AfterAll
    void tell() {
        System.out.print(measured.isEmpty() ? "" : QualityReport.table(measured));
        if (Boolean.getBoolean("quality.write")) {
            QualityReport.write(measured, Path.of(System.getProperty("communique.root"), "docs", "quality.md"));
        }
    }
}
