package org.communique.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.communique.contracts.tag.Entity;
import org.communique.contracts.tag.Place;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.mention.Mention;
import org.communique.enrich.entity.mention.SegmentedRelease;

/** Makes entities out of mentions: those of one thing are put together, counted and weighed. */
final class EntityAggregator {

    private static final int MOST = 25;

    private final SegmentedRelease document;
    private final List<Mention> mentions;

    EntityAggregator(SegmentedRelease document, List<Mention> mentions) {
        this.document = document;
        this.mentions = mentions;
    }

    Entities entities() {
        var people = new PersonNameMatcher(mentions);
        var organisations = new OrganisationNameMatcher(mentions, document);
        var places = ranked(EntityKind.PLACE, Mention::key);
        return new Entities(
                ranked(EntityKind.PERSON, people::key).stream()
                        .map(Thing::entity)
                        .toList(),
                ranked(EntityKind.ORGANISATION, organisations::key).stream()
                        .map(Thing::entity)
                        .toList(),
                places.stream().map(Thing::place).toList(),
                places.stream()
                        .map(thing -> thing.first().country())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    /** One thing and all its mentions. */
    private record Thing(List<Mention> mentions, double relevance) {

        Mention first() {
            return mentions.getFirst();
        }

        /** The fullest name; the first of equally full ones. */
        String name() {
            return mentions.stream()
                    .map(Mention::name)
                    .max(Comparator.comparingInt(String::length))
                    .orElseThrow();
        }

        Entity entity() {
            return new Entity(name(), mentions.size(), relevance);
        }

        Place place() {
            return new Place(first().name(), first().country(), mentions.size(), relevance);
        }
    }

    /** The things of a kind, the most relevant first; 1 is the one that the release speaks of most. */
    private List<Thing> ranked(EntityKind kind, Function<Mention, String> key) {
        Map<String, List<Mention>> things = new LinkedHashMap<>();
        for (var mention : mentions) {
            if (mention.kind() == kind) {
                things.computeIfAbsent(key.apply(mention), any -> new ArrayList<>())
                        .add(mention);
            }
        }
        double highest =
                things.values().stream().mapToDouble(this::weight).max().orElse(1);
        return things.values().stream()
                .map(those -> new Thing(those, weight(those) / highest))
                .sorted(Comparator.comparingDouble(Thing::relevance).reversed())
                .limit(MOST)
                .toList();
    }

    private double weight(List<Mention> those) {
        return those.stream()
                .mapToDouble(mention ->
                        document.passages().get(mention.passage()).zone().weight())
                .sum();
    }
}
