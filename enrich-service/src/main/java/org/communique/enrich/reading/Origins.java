package org.communique.enrich.reading;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.communique.contracts.tag.Provenance.From;
import org.jspecify.annotations.Nullable;

/** Notes where the traits of a page or a text were found, while it is read. For one thread. */
public final class Origins {

    private final Map<Trait, From> origins = new EnumMap<>(Trait.class);

    /** The value that was found; null when none was. */
    public <T> @Nullable T noted(Trait trait, Optional<Found<T>> found) {
        if (found.isEmpty()) {
            return null;
        }
        origins.put(trait, found.get().from());
        return found.get().value();
    }

    /** What was noted, and for other traits what others noted. */
    public Map<Trait, From> orElse(Map<Trait, From> others) {
        var all = new EnumMap<Trait, From>(Trait.class);
        all.putAll(others);
        all.putAll(origins);
        return all;
    }
}
