package org.communique.enrich.entity;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.communique.enrich.entity.mention.Kind;
import org.communique.enrich.entity.mention.Mention;

/** Tells which names are one person's: {@code Jens Stoltenberg}, {@code Mr Stoltenberg}. */
final class People {

    private static final Pattern GENERATION = Pattern.compile(",? (Jr|Sr|II|III|IV)\\.?$");

    /** Full name by the name that was found. */
    private final Map<String, String> keys = new HashMap<>();

    People(List<Mention> mentions) {
        var full = new LinkedHashSet<String>();
        var single = new LinkedHashSet<String>();
        for (var mention : mentions) {
            if (mention.kind() == Kind.PERSON) {
                (given(mention.name()).isEmpty() ? single : full).add(mention.name());
            }
        }
        full.forEach(name -> keys.put(name, fullest(name, full)));
        single.forEach(name -> keys.put(name, owner(name, full)));
    }

    /** The same for all mentions of one person. */
    String key(Mention mention) {
        return keys.getOrDefault(mention.key(), mention.key());
    }

    /** The first full name with the same surname and a given name that begins alike. */
    private static String fullest(String name, Set<String> full) {
        return full.stream()
                .filter(other -> surname(other).equals(surname(name)))
                .filter(other -> beginAlike(given(other), given(name)) || other.endsWith(" " + name))
                .findFirst()
                .orElse(name);
    }

    /** Whose surname it is; else whose first name, as some names begin with the family's. */
    private String owner(String name, Set<String> full) {
        var surname = surname(name);
        return full.stream()
                .filter(other -> surname(other).equals(surname))
                .findFirst()
                .or(() -> full.stream()
                        .filter(other -> other.startsWith(surname + " "))
                        .findFirst())
                .map(other -> keys.getOrDefault(other, other))
                .orElse(surname);
    }

    /** {@code Joe} and {@code Joseph R.} */
    private static boolean beginAlike(String one, String other) {
        return one.charAt(0) == other.charAt(0)
                && (one.length() < 2
                        || other.length() < 2
                        || other.charAt(1) == '.'
                        || one.charAt(1) == other.charAt(1)
                        || one.charAt(1) == '.');
    }

    private static String surname(String name) {
        var own = GENERATION.matcher(name).replaceFirst("");
        return own.substring(own.lastIndexOf(' ') + 1);
    }

    /** What stands before the surname; empty when that are particles only, as in {@code von der Leyen}. */
    private static String given(String name) {
        return name.contains(" ") && Character.isUpperCase(name.codePointAt(0))
                ? name.substring(0, name.lastIndexOf(' '))
                : "";
    }
}
