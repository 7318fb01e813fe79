package org.communique.enrich.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.mention.Mention;

/** Gives all mentions of one name the same kind, that of most of them. */
final class KindResolver {

    private final Map<String, Map<EntityKind, List<Mention>>> byName = new HashMap<>();

    private KindResolver(List<Mention> mentions) {
        for (var mention : mentions) {
            byName.computeIfAbsent(mention.name(), name -> new LinkedHashMap<>())
                    .computeIfAbsent(mention.kind(), kind -> new ArrayList<>())
                    .add(mention);
        }
    }

    /** Returns the mentions, each with the most frequent kind of its name; of equally frequent kinds, the first. */
    static List<Mention> resolve(List<Mention> mentions) {
        var names = new KindResolver(mentions);
        return mentions.stream().map(names::withMainKind).toList();
    }

    private Mention withMainKind(Mention mention) {
        var mainKind = byName.getOrDefault(mention.name(), Map.of()).values().stream()
                .reduce((one, other) -> other.size() > one.size() ? other : one)
                .orElse(List.of(mention));
        return mainKind.getFirst().kind() == mention.kind()
                ? mention
                : mainKind.getFirst().inPlaceOf(mention);
    }
}
