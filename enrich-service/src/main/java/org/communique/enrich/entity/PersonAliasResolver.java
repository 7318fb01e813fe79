package org.communique.enrich.entity;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.mention.Mention;
import org.communique.enrich.text.LowerCase;

/** Maps all names of one person to one key: {@code Jens Stoltenberg}, {@code Mr Stoltenberg}. */
final class PersonAliasResolver {

    private static final Pattern GENERATION = Pattern.compile(",? (Jr|Sr|II|III|IV)\\.?$");

    /** Most people of one surname; each is compared with each. */
    private static final int MAX_NAMESAKES = 100;

    /** Full names, in the order of the text. */
    private final Map<String, Set<String>> bySurname = new HashMap<>();

    private final Map<String, String> byFirstWord = new HashMap<>();

    /** Full name by the mentioned name. */
    private final Map<String, String> keys = new HashMap<>();

    PersonAliasResolver(List<Mention> mentions) {
        var surnames = new LinkedHashSet<String>();
        for (var mention : mentions) {
            if (mention.kind() == EntityKind.PERSON) {
                if (givenNames(mention.name()).isEmpty()) {
                    surnames.add(mention.name());
                } else {
                    addFull(mention.name());
                }
            }
        }
        bySurname.values().forEach(namesakes -> namesakes.forEach(name -> keys.put(name, fullest(name, namesakes))));
        surnames.forEach(name -> keys.put(name, personNamed(surname(name))));
    }

    private void addFull(String name) {
        var namesakes = bySurname.computeIfAbsent(surname(name), any -> new LinkedHashSet<>());
        if (namesakes.size() < MAX_NAMESAKES) {
            namesakes.add(name);
        }
        byFirstWord.putIfAbsent(name.substring(0, name.indexOf(' ')), name);
    }

    /** Returns the key of a mention, equal for all mentions of one person. */
    String key(Mention mention) {
        return keys.getOrDefault(mention.key(), mention.key());
    }

    /** Returns the first name with the same surname and a matching given name. */
    private static String fullest(String name, Set<String> namesakes) {
        return namesakes.stream()
                .filter(other ->
                        haveMatchingGivenNames(givenNames(other), givenNames(name)) || other.endsWith(" " + name))
                .findFirst()
                .orElse(name);
    }

    /** Returns the person with this surname, else with this first name: some names begin with the family's. */
    private String personNamed(String surname) {
        return namesakes(surname)
                .findFirst()
                .or(() -> Optional.ofNullable(byFirstWord.get(surname)))
                .map(other -> keys.getOrDefault(other, other))
                .orElse(surname);
    }

    /** Returns the people of a surname, in capitals and with a possessive that has lost its apostrophe as well. */
    private Stream<String> namesakes(String surname) {
        var mixed = surname.charAt(0) + LowerCase.of(surname.substring(1));
        return Stream.of(
                        surname,
                        mixed,
                        withoutEnding(surname, "'s"),
                        withoutEnding(surname, "\u2019s"),
                        withoutEnding(surname, "s"))
                .flatMap(form -> bySurname.getOrDefault(form, Set.of()).stream());
    }

    private static String withoutEnding(String word, String ending) {
        return word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : word;
    }

    /** {@code Joe} and {@code Joseph R.} */
    private static boolean haveMatchingGivenNames(String one, String other) {
        return one.charAt(0) == other.charAt(0)
                && (one.length() < 2
                        || other.length() < 2
                        || other.charAt(1) == '.'
                        || one.charAt(1) == other.charAt(1)
                        || one.charAt(1) == '.');
    }

    private static String surname(String name) {
        var withoutGeneration = GENERATION.matcher(name).replaceFirst("");
        return withoutGeneration.substring(withoutGeneration.lastIndexOf(' ') + 1);
    }

    /** Returns the given names; empty when there are particles only, as in {@code von der Leyen}. */
    private static String givenNames(String name) {
        return name.contains(" ") && Character.isUpperCase(name.codePointAt(0))
                ? name.substring(0, name.lastIndexOf(' '))
                : "";
    }
}
