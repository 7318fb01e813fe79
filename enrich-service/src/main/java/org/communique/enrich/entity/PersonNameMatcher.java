package org.communique.enrich.entity;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.mention.Mention;

/** Tells which names are one person's: {@code Jens Stoltenberg}, {@code Mr Stoltenberg}. */
final class PersonNameMatcher {

    private static final Pattern GENERATION = Pattern.compile(",? (Jr|Sr|II|III|IV)\\.?$");

    /** So many people of one surname are told apart, each is compared with each. */
    private static final int MOST_NAMESAKES = 100;

    /** Full names, in the order of the text. */
    private final Map<String, Set<String>> bySurname = new HashMap<>();

    private final Map<String, String> byFirstWord = new HashMap<>();

    /** Full name by the name that was found. */
    private final Map<String, String> keys = new HashMap<>();

    PersonNameMatcher(List<Mention> mentions) {
        var single = new LinkedHashSet<String>();
        for (var mention : mentions) {
            if (mention.kind() == EntityKind.PERSON) {
                if (given(mention.name()).isEmpty()) {
                    single.add(mention.name());
                } else {
                    addFull(mention.name());
                }
            }
        }
        bySurname.values().forEach(namesakes -> namesakes.forEach(name -> keys.put(name, fullest(name, namesakes))));
        single.forEach(name -> keys.put(name, owner(surname(name))));
    }

    private void addFull(String name) {
        var namesakes = bySurname.computeIfAbsent(surname(name), any -> new LinkedHashSet<>());
        if (namesakes.size() < MOST_NAMESAKES) {
            namesakes.add(name);
        }
        byFirstWord.putIfAbsent(name.substring(0, name.indexOf(' ')), name);
    }

    /** The same for all mentions of one person. */
    String key(Mention mention) {
        return keys.getOrDefault(mention.key(), mention.key());
    }

    /** The first of those with the same surname whose given name begins alike. */
    private static String fullest(String name, Set<String> namesakes) {
        return namesakes.stream()
                .filter(other -> beginAlike(given(other), given(name)) || other.endsWith(" " + name))
                .findFirst()
                .orElse(name);
    }

    /** Whose surname it is; else whose first name, as some names begin with the family's. */
    private String owner(String surname) {
        return bySurname.getOrDefault(surname, Set.of()).stream()
                .findFirst()
                .or(() -> Optional.ofNullable(byFirstWord.get(surname)))
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
