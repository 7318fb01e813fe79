package org.communique.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.mention.Mention;
import org.communique.enrich.entity.mention.SegmentedRelease;
import org.communique.enrich.entity.organisation.OrganisationFinder;
import org.communique.enrich.entity.trained.TrainedNameFinder;

/**
 * Resolves overlapping mentions: first the confident ones of the model, then those of rules and gazetteers, then the
 * rest of the model's; within each the longest, and of equally long ones that of the first kind.
 */
final class MentionResolver {

    private final SegmentedRelease release;
    private final List<List<Mention>> kept = new ArrayList<>();
    private final Set<WordPosition> occupied = new HashSet<>();

    private MentionResolver(SegmentedRelease release) {
        this.release = release;
        release.passages().forEach(passage -> kept.add(new ArrayList<>()));
    }

    /**
     * Returns the mentions without overlaps, in the order of the text.
     *
     * @param release in which they were found
     * @param known mentions found by rules and gazetteers
     * @param trained mentions found by the model
     */
    static List<Mention> resolve(SegmentedRelease release, List<Mention> known, List<Mention> trained) {
        var resolver = new MentionResolver(release);
        var companyNames = companyNames(Stream.concat(known.stream(), trained.stream()));
        var knownByWord = new HashMap<WordPosition, List<Mention>>();
        known.forEach(mention -> WordPosition.of(mention)
                .forEach(word -> knownByWord
                        .computeIfAbsent(word, any -> new ArrayList<>())
                        .add(mention)));
        var corrected = trained.stream()
                .map(mention -> resolver.corrected(
                        mention, knownByWord.getOrDefault(WordPosition.lastOf(mention), List.of()), companyNames))
                .toList();
        resolver.keep(corrected.stream()
                .filter(mention -> mention.confidence() >= TrainedNameFinder.HIGH_CONFIDENCE)
                .toList());
        resolver.keep(known);
        resolver.keep(corrected);
        return resolver.kept.stream()
                .flatMap(passage -> passage.stream().sorted(Comparator.comparingInt(Mention::from)))
                .toList();
    }

    private void keep(List<Mention> mentions) {
        mentions.stream()
                .sorted(Comparator.comparingInt(Mention::length).reversed().thenComparing(Mention::kind))
                .filter(mention -> WordPosition.of(mention).noneMatch(occupied::contains))
                .forEach(mention -> {
                    WordPosition.of(mention).forEach(occupied::add);
                    kept.get(mention.passage()).add(mention);
                });
    }

    /**
     * Corrects a mention of the model by the others.
     *
     * @param known other mentions with the same last word
     */
    private Mention corrected(Mention trained, List<Mention> known, Set<String> companyNames) {
        if (trained.kind() == EntityKind.PERSON && companyNames.contains(trained.name())) {
            return trained.as(EntityKind.ORGANISATION);
        }
        return known.stream()
                .filter(other ->
                        haveSameWords(trained, other) || covers(other, trained) || endsWithKnown(trained, other))
                .findFirst()
                .orElse(trained);
    }

    /** Tells whether both have the same words; the model may see a person in the name of a place. */
    private static boolean haveSameWords(Mention trained, Mention known) {
        return known.from() == trained.from()
                && known.to() == trained.to()
                && !(known.kind() == EntityKind.PLACE && trained.kind() == EntityKind.PERSON);
    }

    /**
     * {@code Reyes-Whitfield}, of whose halves the model may see one; {@code Bank of England}, of which it may see
     * England; {@code Food and Drug Administration}, of which it may see the second half.
     */
    private static boolean covers(Mention known, Mention trained) {
        boolean person = known.kind() == EntityKind.PERSON && trained.kind() == EntityKind.PERSON;
        boolean organisation = known.kind() == EntityKind.ORGANISATION && trained.kind() != EntityKind.PERSON;
        return (person || organisation) && known.from() <= trained.from() && trained.to() <= known.to();
    }

    /** {@code General Jane Doe}, read as an organisation; {@code Governing Council of the National Bank}. */
    private boolean endsWithKnown(Mention trained, Mention known) {
        if (trained.kind() != EntityKind.ORGANISATION || known.to() != trained.to() || known.from() <= trained.from()) {
            return false;
        }
        return switch (known.kind()) {
            case PERSON -> known.length() > 1;
            case ORGANISATION -> {
                var passage = release.passages().get(known.passage());
                yield OrganisationFinder.isPartOf(passage, trained.from(), known.from());
            }
            case PLACE -> false;
        };
    }

    /** Position of a word in a release. */
    private record WordPosition(int passage, int word) {

        static Stream<WordPosition> of(Mention mention) {
            return IntStream.range(mention.from(), mention.to())
                    .mapToObj(word -> new WordPosition(mention.passage(), word));
        }

        static WordPosition lastOf(Mention mention) {
            return new WordPosition(mention.passage(), mention.to() - 1);
        }
    }

    /** Returns the names of companyNames without their legal forms: {@code Halvorsen Brandt} of {@code … SE}. */
    private static Set<String> companyNames(Stream<Mention> mentions) {
        return mentions.filter(mention -> mention.kind() == EntityKind.ORGANISATION)
                .map(Mention::name)
                .filter(OrganisationAliasResolver::endsWithLegalForm)
                .map(name -> name.substring(0, name.lastIndexOf(' ')))
                .collect(Collectors.toSet());
    }
}
