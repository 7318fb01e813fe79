package org.communique.flow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Order of a service's packages: each may use only those before it, so a reader in this order meets nothing unknown.
 * Failed checks throw {@link AssertionError} with the remedy.
 */
public final class PackageOrder {

    private static final Pattern ITEM = Pattern.compile("<li>\\{@code (\\w+)}");

    private final String root;
    private final List<String> order;
    private final JavaClasses classes;

    private PackageOrder(String root, List<String> order) {
        this.root = root;
        this.order = order;
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    /**
     * Reads the order of the packages of a service from the list items in the source of its root's {@code package-info}:
     * {@code <li>{@code name}}, the independent ones first.
     *
     * @param root their common parent, in the module of the working directory
     * @throws java.io.UncheckedIOException without that source
     */
    public static PackageOrder of(String root) {
        var source = Path.of("src/main/java", root.replace('.', '/'), "package-info.java");
        try {
            return new PackageOrder(
                    root,
                    ITEM.matcher(Files.readString(source))
                            .results()
                            .map(item -> item.group(1))
                            .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the classes of the service, without those of its tests. */
    public JavaClasses classes() {
        return classes;
    }

    /** Returns the patterns of the packages up to one, inclusive. */
    public String[] upTo(String last) {
        return patterns(order.subList(0, order.indexOf(last) + 1));
    }

    /** Checks every package for a place in the order, its own or its parent's. */
    public void checkThatEveryPackageHasItsPlace() {
        var others = classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(root))
                .map(this::stage)
                .distinct()
                .filter(stage -> !order.contains(stage))
                .toList();
        if (!others.isEmpty()) {
            throw new AssertionError(
                    "packages below %s: %s (expected: of %s); give a new one its place in the list of the root's package-info"
                            .formatted(root, others, order));
        }
    }

    /** Checks each package for uses of a later one. */
    public void checkThatPackagesLookBackwardsOnly() {
        for (int i = 0; i + 1 < order.size(); i++) {
            noClasses()
                    .that()
                    .resideInAPackage(below(order.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(patterns(order.subList(i + 1, order.size())))
                    .because("'%s' comes before them: move what it needs from them to it or before it"
                            .formatted(order.get(i)))
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    private String[] patterns(List<String> stages) {
        return stages.stream().map(this::below).toArray(String[]::new);
    }

    private String stage(String packageName) {
        var rest = packageName.substring(root.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private String below(String stage) {
        return root + "." + stage + "..";
    }
}
