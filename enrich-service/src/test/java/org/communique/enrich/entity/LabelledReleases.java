package org.communique.enrich.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.enrich.entity.mention.EntityKind;
import org.jspecify.annotations.Nullable;

/** Releases with their entities labelled by people; {@code labelled/en.txt} describes the format. */
final class LabelledReleases {

    /** A labelled entity with all its right names. */
    record Label(
            EntityKind kind, Set<String> names, @Nullable String country) {

        /** Tells whether a found name is one of these; a found country has to be right. */
        boolean matches(EntityKind found, String name, @Nullable String foundCountry) {
            return found == kind
                    && names.contains(normalised(name))
                    && (foundCountry == null || foundCountry.equals(country));
        }
    }

    /** A release with its labels. */
    record Labelled(String id, String headline, String body, List<Label> labels) {}

    private LabelledReleases() {}

    static List<Labelled> in(String language) {
        return Arrays.stream(resource("labelled/" + language + ".txt").split("\n\n"))
                .map(block ->
                        block.lines().filter(line -> !line.startsWith("#")).toList())
                .filter(block -> !block.isEmpty())
                .map(LabelledReleases::release)
                .toList();
    }

    private static Labelled release(List<String> block) {
        var labels = block.stream()
                .flatMap(line -> Stream.of(EntityKind.values())
                        .filter(kind -> line.startsWith(kind.name().toLowerCase(Locale.ROOT) + " "))
                        .map(kind -> label(kind, line.substring(kind.name().length() + 1))))
                .toList();
        var first = block.getFirst();
        if (first.startsWith("newsroom: ")) {
            return ofNewsroom(first.substring("newsroom: ".length()), labels);
        }
        var text = block.stream()
                .filter(line -> line.startsWith("text: "))
                .map(line -> line.substring("text: ".length()))
                .collect(Collectors.joining("\n\n"));
        return new Labelled(first, first.substring("headline: ".length()), text, labels);
    }

    private static Label label(EntityKind kind, String names) {
        var all = new ArrayList<>(List.of(names.split(" \\| ")));
        String country = null;
        for (int i = 0; i < all.size(); i++) {
            if (kind == EntityKind.PLACE && all.get(i).matches(".* [A-Z]{2}")) {
                country = all.get(i).substring(all.get(i).length() - 2);
                all.set(i, all.get(i).substring(0, all.get(i).length() - 3));
            }
        }
        return new Label(kind, all.stream().map(LabelledReleases::normalised).collect(Collectors.toSet()), country);
    }

    private static Labelled ofNewsroom(String id, List<Label> labels) {
        var root = Path.of(System.getProperty("communique.root"));
        var file = root.resolve("local-stack/newsroom/src/main/resources/newsroom/releases/" + id + ".txt");
        try {
            var parts = Files.readString(file).split("(?m)^---$", 2);
            var headline = parts[0].lines()
                    .filter(line -> line.startsWith("headline: "))
                    .map(line -> line.substring("headline: ".length()))
                    .findFirst();
            var body = parts[1].replaceAll("(?m)^(## |- )", "").replaceAll("\\[(.*?)]\\(.*?\\)", "$1");
            return new Labelled(id, headline.orElseThrow(), body.strip(), labels);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static String normalised(String name) {
        return name.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    }

    private static String resource(String name) {
        try (var in = LabelledReleases.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
