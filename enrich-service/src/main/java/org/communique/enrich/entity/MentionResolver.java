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
 * Decides which names stay where several claim a word: first those of which the model is sure, then what rules and
 * gazetteers know, then the rest of what the model sees; within each the longest, and of equally long ones the one of the
 * first kind.
 */
final class MentionResolver {

    private final SegmentedRelease document;
    private final List<List<Mention>> kept = new ArrayList<>();
    private final Set<Place> taken = new HashSet<>();

    private MentionResolver(SegmentedRelease document) {
        this.document = document;
        document.passages().forEach(passage -> kept.add(new ArrayList<>()));
    }

    /**
     * The names that stay, in the order of the text.
     *
     * @param document in which they were found
     * @param known what rules and gazetteers found
     * @param trained what the model found
     */
    static List<Mention> of(SegmentedRelease document, List<Mention> known, List<Mention> trained) {
        var agreement = new MentionResolver(document);
        var companies = companies(Stream.concat(known.stream(), trained.stream()));
        var byWord = new HashMap<Place, List<Mention>>();
        known.forEach(mention -> Place.of(mention)
                .forEach(word ->
                        byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(mention)));
        var settled = trained.stream()
                .map(mention ->
                        agreement.settled(mention, byWord.getOrDefault(Place.lastOf(mention), List.of()), companies))
                .toList();
        agreement.keep(settled.stream()
                .filter(mention -> mention.likelihood() >= TrainedNameFinder.SURE)
                .toList());
        agreement.keep(known);
        agreement.keep(settled);
        return agreement.kept.stream()
                .flatMap(passage -> passage.stream().sorted(Comparator.comparingInt(Mention::from)))
                .toList();
    }

    private void keep(List<Mention> mentions) {
        mentions.stream()
                .sorted(Comparator.comparingInt(Mention::length).reversed().thenComparing(Mention::kind))
                .filter(mention -> Place.of(mention).noneMatch(taken::contains))
                .forEach(mention -> {
                    Place.of(mention).forEach(taken::add);
                    kept.get(mention.passage()).add(mention);
                });
    }

    /**
     * What a name that the model found is taken for.
     *
     * @param known what else was found at its last word
     */
    private Mention settled(Mention trained, List<Mention> known, Set<String> companies) {
        if (trained.kind() == EntityKind.PERSON && companies.contains(trained.name())) {
            return trained.as(EntityKind.ORGANISATION);
        }
        return known.stream()
                .filter(other -> isSame(trained, other) || covers(other, trained) || endsAs(trained, other))
                .findFirst()
                .orElse(trained);
    }

    /** The same words; but what is called as a place is may well be a person. */
    private static boolean isSame(Mention trained, Mention known) {
        return known.from() == trained.from()
                && known.to() == trained.to()
                && !(known.kind() == EntityKind.PLACE && trained.kind() == EntityKind.PERSON);
    }

    /** {@code Reyes-Whitfield}, of which the model may see the halves; {@code Bank of England}, of which it may see England. */
    private static boolean covers(Mention known, Mention trained) {
        boolean person = known.kind() == EntityKind.PERSON && trained.kind() == EntityKind.PERSON;
        boolean organisation = known.kind() == EntityKind.ORGANISATION && trained.kind() == EntityKind.PLACE;
        return (person || organisation) && known.from() <= trained.from() && trained.to() <= known.to();
    }

    /** {@code General Jane Doe}, taken for an organisation; {@code Governing Council of the National Bank}. */
    private boolean endsAs(Mention trained, Mention known) {
        if (trained.kind() != EntityKind.ORGANISATION || known.to() != trained.to() || known.from() <= trained.from()) {
            return false;
        }
        return switch (known.kind()) {
            case PERSON -> known.length() > 1;
            case ORGANISATION -> {
                var passage = document.passages().get(known.passage());
                yield OrganisationFinder.isPartOf(passage, trained.from(), known.from());
            }
            case PLACE -> false;
        };
    }

    /** A word of a passage. */
    private record Place(int passage, int word) {

        static Stream<Place> of(Mention mention) {
            return IntStream.range(mention.from(), mention.to()).mapToObj(word -> new Place(mention.passage(), word));
        }

        static Place lastOf(Mention mention) {
            return new Place(mention.passage(), mention.to() - 1);
        }
    }

    /** Names that are a company's when what it is called is left out: {@code Halvorsen Brandt} of {@code … SE}. */
    private static Set<String> companies(Stream<Mention> mentions) {
        return mentions.filter(mention -> mention.kind() == EntityKind.ORGANISATION)
                .map(Mention::name)
                .filter(OrganisationNameMatcher::endsAsCompany)
                .map(name -> name.substring(0, name.lastIndexOf(' ')))
                .collect(Collectors.toSet());
    }
}
