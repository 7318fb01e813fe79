package org.communique.enrich.entity.trained;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.communique.enrich.entity.mention.EntityKind;

/** Joins names of people that the model tears apart because American releases hardly have them: {@code Jan van der Berg}. */
final class NameParticles {

    private static final Pattern BETWEEN =
            Pattern.compile(" (?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ter|ten|zu|al|bin|ben|ibn) )++");

    private NameParticles() {}

    static List<NameSpan> joined(String sentence, List<NameSpan> names) {
        var joined = new ArrayList<NameSpan>();
        for (var name : names) {
            var last = joined.isEmpty() ? name : joined.getLast();
            if (last.end() <= name.start() && areOne(sentence, last, name)) {
                double likelihood = Math.min(last.likelihood(), name.likelihood());
                joined.set(joined.size() - 1, new NameSpan(EntityKind.PERSON, last.start(), name.end(), likelihood));
            } else {
                joined.add(name);
            }
        }
        return joined;
    }

    private static boolean areOne(String sentence, NameSpan one, NameSpan next) {
        return one.kind() == EntityKind.PERSON
                && next.kind() == EntityKind.PERSON
                && BETWEEN.matcher(sentence.substring(one.end(), next.start())).matches();
    }
}
