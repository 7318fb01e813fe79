package org.communique.enrich.corpus;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communique.contracts.tag.Topic;
import org.communique.enrich.corpus.SwissReleases.Release;
import org.communique.enrich.evaluation.Evaluation;
import org.communique.enrich.evaluation.Figure;
import org.communique.enrich.evaluation.Yardstick;
import org.communique.enrich.topic.TopicClassifier;

/** Top terms against the topics that the offices gave, each of which is mapped to the top term that fits it best. */
final class TopicQuality implements Evaluation {

    private static final String POLITICS = "11";

    /** "Media" is mostly given to news from laboratories; "Special Situations" names no subject and is left out. */
    private static final Map<String, String> TOPS = Map.ofEntries(
            Map.entry("01", "Culture"),
            Map.entry("02", "Criminality;Legal Affairs"),
            Map.entry(
                    "04",
                    "Economic Affairs;Financial Centre;Taxation;Public Finances;Consumer Affairs;Agriculture;Transport;"
                            + "Statistics;Energy;Telecommunications;Customs;Travel and Tourism"),
            Map.entry("06", "Environment and Nature;Spatial Planning"),
            Map.entry("07", "Health"),
            Map.entry("09", "Labour;Government Employees"),
            Map.entry(
                    POLITICS,
                    "Switzerland and Foreign Affairs;Federal Council;Europe;President of the Swiss Confederation;Security;"
                            + "Authorities;Confederation and Cantons;Armed Forces;Public Procurement;Political Rights"),
            Map.entry("13", "Education and Research;Technology;IT and E-Government;Media"),
            Map.entry("14", "Migration;Social Affairs"),
            Map.entry("15", "Sport"));

    private final Map<String, String> topOf = new HashMap<>();
    private final TopicClassifier classifier = new TopicClassifier();

    TopicQuality() {
        TOPS.forEach((top, names) -> List.of(names.split(";", -1)).forEach(name -> topOf.put(name, top)));
    }

    /** One release's top terms: those given and those found, the most confident first. */
    private record Case(Set<String> given, List<String> found) {

        boolean isFirstRight() {
            return !found.isEmpty() && given.contains(found.getFirst());
        }

        Case alwaysPolitics() {
            return new Case(given, List.of(POLITICS));
        }
    }

    @Override
    public List<Figure> figures() {
        return List.of(figures("en", .82, .50), figures("de", .76, .54), figures("fr", .73, .60)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Figure> figures(String language, double leastRight, double leastMacro) {
        var cases = SwissReleases.in(language).all().stream()
                .map(release -> new Case(given(release), found(release, language)))
                .filter(one -> !one.given().isEmpty())
                .toList();
        var politics = cases.stream().map(Case::alwaysPolitics).toList();
        var data = "releases-ch dev, " + language;
        return List.of(
                Figure.atLeast(
                        "topics: first one right",
                        data,
                        firstRight(cases),
                        leastRight,
                        .75,
                        new Yardstick("always politics", firstRight(politics))),
                Figure.atLeast(
                        "topics: macro-F1 over top terms",
                        data,
                        macro(cases),
                        leastMacro,
                        .55,
                        new Yardstick("always politics", macro(politics))));
    }

    private Set<String> given(Release release) {
        return release.topics().stream()
                .map(topOf::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> found(Release release, String language) {
        var lead = release.lead().isEmpty() ? null : release.lead();
        return classifier.classify(release.headline(), lead, release.body(), language).stream()
                .map(Topic::code)
                .filter(code -> code.endsWith("000000"))
                .map(code -> code.substring("medtop:".length(), "medtop:".length() + 2))
                .toList();
    }

    private static double firstRight(Collection<Case> cases) {
        return (double) cases.stream().filter(Case::isFirstRight).count() / cases.size();
    }

    private static double macro(Collection<Case> cases) {
        return TOPS.keySet().stream()
                .mapToDouble(top -> f1(top, cases))
                .filter(f1 -> !Double.isNaN(f1))
                .average()
                .orElse(0);
    }

    /** Not a number where no release was given the top term. */
    private static double f1(String top, Collection<Case> cases) {
        long given = cases.stream().filter(one -> one.given().contains(top)).count();
        long found = cases.stream().filter(one -> one.found().contains(top)).count();
        long both = cases.stream()
                .filter(one -> one.given().contains(top) && one.found().contains(top))
                .count();
        return given == 0 ? Double.NaN : 2.0 * both / (given + found);
    }
}
