package org.communique.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.communique.enrich.entity.gazetteer.GivenNames;
import org.communique.enrich.entity.gazetteer.KnownOrganisations;
import org.communique.enrich.entity.gazetteer.Places;
import org.communique.enrich.entity.mention.Document;
import org.communique.enrich.entity.mention.Kind;
import org.communique.enrich.entity.mention.Mention;
import org.communique.enrich.entity.mention.MentionFinder;
import org.communique.enrich.entity.organisation.KnownOrganisationFinder;
import org.communique.enrich.entity.organisation.OrganisationFinder;
import org.communique.enrich.entity.person.PersonFinder;
import org.communique.enrich.entity.place.PlaceFinder;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people, organisations and places that a release speaks of, rather too few than wrong ones: people and
 * organisations in English, German and French, well-known names and countries in any language. Thread-safe; its data
 * are read once.
 */
public final class EntityFinder {

    private final List<MentionFinder> gazetteers =
            List.of(new KnownOrganisationFinder(new KnownOrganisations()), new PlaceFinder(new Places()));
    private final List<MentionFinder> rules = List.of(new PersonFinder(new GivenNames()), new OrganisationFinder());

    /**
     * Finds who and what a release speaks of.
     *
     * @param headline of the release
     * @param lead the source's own abstract, null where there is none
     * @param body the main text, paragraphs separated by line breaks; only its beginning counts when it is very long
     * @param language BCP 47, null when not known
     */
    public Entities find(String headline, @Nullable String lead, String body, @Nullable String language) {
        var document = new Document(headline, lead, body, language);
        var mentions = Stream.of(find(gazetteers, document), find(rules, document))
                .flatMap(List::stream)
                .toList();
        var kept = OneKind.each(withoutOverlaps(withoutPeople(mentions), document));
        return new Gathering(document, kept).entities();
    }

    private static List<Mention> find(List<MentionFinder> finders, Document document) {
        return finders.stream()
                .flatMap(finder -> finder.find(document).stream())
                .toList();
    }

    /** Organisations whose name was read on into a person's: {@code Federal Office of Sport Anna Keller}. */
    private static List<Mention> withoutPeople(List<Mention> mentions) {
        var people = mentions.stream()
                .filter(mention -> mention.kind() == Kind.PERSON && mention.length() > 1)
                .toList();
        return mentions.stream().map(mention -> cutBefore(people, mention)).toList();
    }

    private static Mention cutBefore(List<Mention> people, Mention mention) {
        return people.stream()
                .filter(person -> mention.kind() == Kind.ORGANISATION
                        && person.overlaps(mention)
                        && person.to() == mention.to()
                        && person.from() > mention.from() + 1)
                .findFirst()
                .map(person -> mention.endingAt(person.from()))
                .orElse(mention);
    }

    /** Of mentions that share words the longest stays; of equally long ones the one of the first kind. */
    private static List<Mention> withoutOverlaps(List<Mention> mentions, Document document) {
        var kept = new ArrayList<List<Mention>>();
        document.passages().forEach(passage -> kept.add(new ArrayList<>()));
        mentions.stream()
                .sorted(Comparator.comparingInt(Mention::length).reversed().thenComparing(Mention::kind))
                .filter(mention -> kept.get(mention.passage()).stream().noneMatch(mention::overlaps))
                .forEach(mention -> kept.get(mention.passage()).add(mention));
        return kept.stream()
                .flatMap(passage -> passage.stream().sorted(Comparator.comparingInt(Mention::from)))
                .toList();
    }
}
