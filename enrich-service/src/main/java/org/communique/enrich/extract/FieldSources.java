package org.communique.enrich.extract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.communique.contracts.tag.Provenance.From;
import org.jspecify.annotations.Nullable;

/** Collector of the sources of fields during extraction. For one thread. */
public final class FieldSources {

    private final Map<ContentField, From> sources = new EnumMap<>(ContentField.class);

    /** Records the source of a field and returns its value; null when it is absent. */
    public <T> @Nullable T record(ContentField field, Optional<SourcedValue<T>> found) {
        if (found.isEmpty()) {
            return null;
        }
        sources.put(field, found.get().from());
        return found.get().value();
    }

    /** Returns the recorded sources, and those of {@code others} for other fields. */
    public Map<ContentField, From> orElse(Map<ContentField, From> others) {
        var all = new EnumMap<ContentField, From>(ContentField.class);
        all.putAll(others);
        all.putAll(sources);
        return all;
    }
}
