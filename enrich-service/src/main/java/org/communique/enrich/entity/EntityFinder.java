package org.communique.enrich.entity;

import java.util.List;
import java.util.stream.Collectors;
import org.communique.enrich.entity.gazetteer.GivenNames;
import org.communique.enrich.entity.gazetteer.OrganisationGazetteer;
import org.communique.enrich.entity.gazetteer.PlaceGazetteer;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.mention.Mention;
import org.communique.enrich.entity.mention.MentionFinder;
import org.communique.enrich.entity.mention.SegmentedRelease;
import org.communique.enrich.entity.organisation.KnownOrganisationFinder;
import org.communique.enrich.entity.organisation.OrganisationFinder;
import org.communique.enrich.entity.person.PersonFinder;
import org.communique.enrich.entity.place.PlaceFinder;
import org.communique.enrich.entity.trained.LexicalFeatures;
import org.communique.enrich.entity.trained.NameModel;
import org.communique.enrich.entity.trained.TrainedNameFinder;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people, organisations and places in a release, precision before recall: people and organisations in
 * English, German and French, well-known names and countries in any language. In English a trained model adds names
 * missed by the rules. Thread-safe; its data are read once.
 */
public final class EntityFinder {

    private final GivenNames givenNames;
    private final List<MentionFinder> ruleFinders;
    private final List<MentionFinder> modelFinders;

    private EntityFinder(GivenNames givenNames, PlaceGazetteer places, List<MentionFinder> modelFinders) {
        this.givenNames = givenNames;
        this.ruleFinders = List.of(
                new KnownOrganisationFinder(new OrganisationGazetteer()),
                new PlaceFinder(places, givenNames),
                new PersonFinder(givenNames),
                new OrganisationFinder());
        this.modelFinders = modelFinders;
    }

    /** Returns a finder with rules, gazetteers and the trained model. */
    public static EntityFinder complete() {
        var givenNames = new GivenNames();
        var places = new PlaceGazetteer();
        var model = new TrainedNameFinder(NameModel.english(), LexicalFeatures.of(givenNames), places);
        return new EntityFinder(givenNames, places, List.of(model));
    }

    /** Returns a finder with rules and gazetteers alone, to measure the contribution of the model. */
    public static EntityFinder withoutModel() {
        return new EntityFinder(new GivenNames(), new PlaceGazetteer(), List.of());
    }

    /**
     * Finds the entities of a release.
     *
     * @param headline of the release
     * @param lead the source's own abstract, null where there is none
     * @param body the main text, paragraphs separated by line breaks; only its beginning counts when it is very long
     * @param language BCP 47, null when not known
     */
    public Entities find(String headline, @Nullable String lead, String body, @Nullable String language) {
        var release = new SegmentedRelease(headline, lead, body, language);
        return new EntityAggregator(release, mentions(release)).entities();
    }

    /** Returns all mentions in a release, in the order of the text; none overlap. */
    public List<Mention> mentions(SegmentedRelease release) {
        var known = cutBeforePeople(find(ruleFinders, release));
        var resolved = MentionResolver.resolve(release, known, find(modelFinders, release));
        return withoutLoneGivenNames(KindResolver.resolve(resolved));
    }

    /** Leaves out given names that no full name of the release begins with: {@code Kit}. */
    private List<Mention> withoutLoneGivenNames(List<Mention> mentions) {
        var beginnings = mentions.stream()
                .filter(mention ->
                        mention.kind() == EntityKind.PERSON && mention.name().contains(" "))
                .map(mention -> mention.name().substring(0, mention.name().indexOf(' ')))
                .collect(Collectors.toSet());
        return mentions.stream()
                .filter(mention -> mention.kind() != EntityKind.PERSON
                        || !givenNames.contains(mention.name())
                        || beginnings.contains(mention.name()))
                .toList();
    }

    private static List<Mention> find(List<MentionFinder> finders, SegmentedRelease release) {
        return finders.stream().flatMap(finder -> finder.find(release).stream()).toList();
    }

    /** Cuts organisations before a person's name at their end: {@code Federal Office of Sport Anna Keller}. */
    private static List<Mention> cutBeforePeople(List<Mention> mentions) {
        var people = mentions.stream()
                .filter(mention -> mention.kind() == EntityKind.PERSON && mention.length() > 1)
                .collect(Collectors.groupingBy(End::of));
        return mentions.stream()
                .map(mention -> cutBefore(people.getOrDefault(End.of(mention), List.of()), mention))
                .toList();
    }

    /** @param people mentions of people with the same end as the mention */
    private static Mention cutBefore(List<Mention> people, Mention mention) {
        return people.stream()
                .filter(person -> mention.kind() == EntityKind.ORGANISATION && person.from() > mention.from() + 1)
                .findFirst()
                .map(person -> mention.endingAt(person.from()))
                .orElse(mention);
    }

    /** End of a mention. */
    private record End(int passage, int to) {

        static End of(Mention mention) {
            return new End(mention.passage(), mention.to());
        }
    }
}
