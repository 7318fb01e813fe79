package org.communique.enrich.corpus;

import java.util.List;
import org.communique.enrich.entity.EntityFinder;
import org.communique.enrich.entity.LabelledScore;
import org.communique.enrich.evaluation.Evaluation;
import org.communique.enrich.evaluation.Figure;
import org.communique.enrich.evaluation.Yardstick;

/** People, organisations and places against labels by hand, which are among this project's own tests. */
final class EntityQuality implements Evaluation {

    private static final String ALL = "60 labelled releases, en de fr";
    private static final String ENGLISH = "30 labelled releases, en";

    @Override
    public List<Figure> figures() {
        var ours = EntityFinder.complete();
        var rules = EntityFinder.withoutModel();
        var all = LabelledScore.of(ours, "en", "de", "fr");
        var allByRules = LabelledScore.of(rules, "en", "de", "fr");
        var english = LabelledScore.of(ours, "en");
        var englishByRules = LabelledScore.of(rules, "en");
        return List.of(
                figure("precision", ALL, all.precision(), .92, .92, allByRules.precision()),
                figure("recall", ALL, all.recall(), .77, .85, allByRules.recall()),
                figure("precision", ENGLISH, english.precision(), .90, .92, englishByRules.precision()),
                figure("recall", ENGLISH, english.recall(), .87, .90, englishByRules.recall()));
    }

    private static Figure figure(String metric, String data, double ours, double floor, double aim, double rules) {
        return Figure.atLeast("entities: " + metric, data, ours, floor, aim, new Yardstick("rules alone", rules));
    }
}
