package org.communique.enrich.extract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.communique.contracts.tag.Provenance.From;
import org.jspecify.annotations.Nullable;

/** Notes where the traits of a page or a text were found, while it is read. For one thread. */
public final class FieldSources {

    private final Map<ContentField, From> origins = new EnumMap<>(ContentField.class);

    /** The value that was found; null when none was. */
    public <T> @Nullable T noted(ContentField trait, Optional<SourcedValue<T>> found) {
        if (found.isEmpty()) {
            return null;
        }
        origins.put(trait, found.get().from());
        return found.get().value();
    }

    /** What was noted, and for other traits what others noted. */
    public Map<ContentField, From> orElse(Map<ContentField, From> others) {
        var all = new EnumMap<ContentField, From>(ContentField.class);
        all.putAll(others);
        all.putAll(origins);
        return all;
    }
}
