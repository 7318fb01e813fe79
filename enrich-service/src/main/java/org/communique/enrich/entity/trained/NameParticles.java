package org.communique.enrich.entity.trained;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.communique.enrich.entity.mention.EntityKind;

/** Joins names of people split by the model at particles, rare in American releases: {@code Jan van der Berg}. */
final class NameParticles {

    private static final Pattern PARTICLES =
            Pattern.compile(" (?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ter|ten|zu|al|bin|ben|ibn) )++");

    private NameParticles() {}

    static List<NameSpan> join(String sentence, List<NameSpan> names) {
        var joined = new ArrayList<NameSpan>();
        for (var name : names) {
            var last = joined.isEmpty() ? name : joined.getLast();
            if (last.end() <= name.start() && areOnePerson(sentence, last, name)) {
                double confidence = Math.min(last.confidence(), name.confidence());
                joined.set(joined.size() - 1, new NameSpan(EntityKind.PERSON, last.start(), name.end(), confidence));
            } else {
                joined.add(name);
            }
        }
        return joined;
    }

    private static boolean areOnePerson(String sentence, NameSpan one, NameSpan next) {
        return one.kind() == EntityKind.PERSON
                && next.kind() == EntityKind.PERSON
                && PARTICLES
                        .matcher(sentence.substring(one.end(), next.start()))
                        .matches();
    }
}
