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
 * Finds the people, organisations and places that a release speaks of, rather too few than wrong ones: people and
 * organisations in English, German and French, well-known names and countries in any language. In English a trained model
 * sees what the rules do not. Thread-safe; its data are read once.
 */
public final class EntityFinder {

    private final List<MentionFinder> knowing;
    private final List<MentionFinder> trained;

    private EntityFinder(GivenNames givenNames, PlaceGazetteer places, List<MentionFinder> trained) {
        this.knowing = List.of(
                new KnownOrganisationFinder(new OrganisationGazetteer()),
                new PlaceFinder(places),
                new PersonFinder(givenNames),
                new OrganisationFinder());
        this.trained = trained;
    }

    /** With all that there is. */
    public static EntityFinder complete() {
        var givenNames = new GivenNames();
        var places = new PlaceGazetteer();
        var model = new TrainedNameFinder(NameModel.english(), LexicalFeatures.of(givenNames), places);
        return new EntityFinder(givenNames, places, List.of(model));
    }

    /** With rules and gazetteers alone, to measure what the model adds. */
    public static EntityFinder withoutModel() {
        return new EntityFinder(new GivenNames(), new PlaceGazetteer(), List.of());
    }

    /**
     * Finds who and what a release speaks of.
     *
     * @param headline of the release
     * @param lead the source's own abstract, null where there is none
     * @param body the main text, paragraphs separated by line breaks; only its beginning counts when it is very long
     * @param language BCP 47, null when not known
     */
    public Entities find(String headline, @Nullable String lead, String body, @Nullable String language) {
        var document = new SegmentedRelease(headline, lead, body, language);
        return new EntityAggregator(document, mentions(document)).entities();
    }

    /** All mentions of people, organisations and places in a document, in the order of the text; none overlap. */
    public List<Mention> mentions(SegmentedRelease document) {
        var known = withoutPeople(find(knowing, document));
        var agreed = MentionResolver.of(document, known, find(trained, document));
        return KindResolver.each(agreed);
    }

    private static List<Mention> find(List<MentionFinder> finders, SegmentedRelease document) {
        return finders.stream()
                .flatMap(finder -> finder.find(document).stream())
                .toList();
    }

    /** Organisations whose name was read on into a person's: {@code Federal Office of Sport Anna Keller}. */
    private static List<Mention> withoutPeople(List<Mention> mentions) {
        var people = mentions.stream()
                .filter(mention -> mention.kind() == EntityKind.PERSON && mention.length() > 1)
                .collect(Collectors.groupingBy(End::of));
        return mentions.stream()
                .map(mention -> cutBefore(people.getOrDefault(End.of(mention), List.of()), mention))
                .toList();
    }

    /** @param people whose names end where the mention ends */
    private static Mention cutBefore(List<Mention> people, Mention mention) {
        return people.stream()
                .filter(person -> mention.kind() == EntityKind.ORGANISATION && person.from() > mention.from() + 1)
                .findFirst()
                .map(person -> mention.endingAt(person.from()))
                .orElse(mention);
    }

    /** Where a mention ends. */
    private record End(int passage, int to) {

        static End of(Mention mention) {
            return new End(mention.passage(), mention.to());
        }
    }
}
