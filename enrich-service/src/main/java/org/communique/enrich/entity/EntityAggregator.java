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

/** Turns mentions into entities: groups those of one entity, counts and weighs them. */
final class EntityAggregator {

    private static final int MAX_ENTITIES = 25;

    private final SegmentedRelease release;
    private final List<Mention> mentions;

    EntityAggregator(SegmentedRelease release, List<Mention> mentions) {
        this.release = release;
        this.mentions = mentions;
    }

    Entities entities() {
        var people = new PersonAliasResolver(mentions);
        var organisations = new OrganisationAliasResolver(mentions, release);
        var places = ranked(EntityKind.PLACE, Mention::key);
        return new Entities(
                ranked(EntityKind.PERSON, people::key).stream()
                        .map(RankedEntity::entity)
                        .toList(),
                ranked(EntityKind.ORGANISATION, organisations::key).stream()
                        .map(RankedEntity::entity)
                        .toList(),
                places.stream().map(RankedEntity::place).toList(),
                places.stream()
                        .map(entity -> entity.first().country())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    /** An entity and all its mentions. */
    private record RankedEntity(List<Mention> mentions, double relevance) {

        Mention first() {
            return mentions.getFirst();
        }

        /** Returns the longest name; the first of equally long ones. */
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

    /** Returns the entities of a kind, the most relevant first; the most mentioned one has relevance 1. */
    private List<RankedEntity> ranked(EntityKind kind, Function<Mention, String> key) {
        Map<String, List<Mention>> groups = new LinkedHashMap<>();
        for (var mention : mentions) {
            if (mention.kind() == kind) {
                groups.computeIfAbsent(key.apply(mention), any -> new ArrayList<>())
                        .add(mention);
            }
        }
        double highest =
                groups.values().stream().mapToDouble(this::weight).max().orElse(1);
        return groups.values().stream()
                .map(group -> new RankedEntity(group, weight(group) / highest))
                .sorted(Comparator.comparingDouble(RankedEntity::relevance).reversed())
                .limit(MAX_ENTITIES)
                .toList();
    }

    private double weight(List<Mention> group) {
        return group.stream()
                .mapToDouble(mention ->
                        release.passages().get(mention.passage()).part().weight())
                .sum();
    }
}
