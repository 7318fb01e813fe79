package org.communique.enrich.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.mention.Mention;

/** One name stands for one thing in a release: what most of its mentions were taken for, all of them are. */
final class KindResolver {

    private final Map<String, Map<EntityKind, List<Mention>>> byName = new HashMap<>();

    private KindResolver(List<Mention> mentions) {
        for (var mention : mentions) {
            byName.computeIfAbsent(mention.name(), name -> new LinkedHashMap<>())
                    .computeIfAbsent(mention.kind(), kind -> new ArrayList<>())
                    .add(mention);
        }
    }

    /** The mentions, each of the kind that its name mostly is; of kinds that are as frequent, the first. */
    static List<Mention> each(List<Mention> mentions) {
        var names = new KindResolver(mentions);
        return mentions.stream().map(names::settled).toList();
    }

    private Mention settled(Mention mention) {
        var most = byName.getOrDefault(mention.name(), Map.of()).values().stream()
                .reduce((one, other) -> other.size() > one.size() ? other : one)
                .orElse(List.of(mention));
        return most.getFirst().kind() == mention.kind()
                ? mention
                : most.getFirst().inPlaceOf(mention);
    }
}
