package org.communique.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Packages have an order and look backwards only: whoever reads them in this order meets nothing unknown. */
class FlowTests {

    private static final String ROOT = "org.communique.ingest";

    private static final List<String> ORDER = List.of(
            "url",
            "text",
            "fetch",
            "robots",
            "item",
            "format",
            "identity",
            "reading",
            "page",
            "meters",
            "feed",
            "state",
            "pace",
            "decision",
            "ledger",
            "topics",
            "ownership",
            "registry",
            "harvest",
            "revisit",
            "websub",
            "poll",
            "push",
            "opml",
            "web");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        var packages = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT))
                .map(FlowTests::stage)
                .distinct();

        Assertions.assertThat(packages)
                .as("packages below %s; a new one is given its place in FlowTests.ORDER", ROOT)
                .isSubsetOf(ORDER);
    }

    @Test
    void packagesLookBackwardsOnly() {
        for (int i = 0; i < ORDER.size(); i++) {
            var later = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(FlowTests::below)
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(below(ORDER.get(i)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .because("'%s' comes before them: move what it needs from them to it or before it"
                                .formatted(ORDER.get(i)))
                        .allowEmptyShould(true)
                        .check(CLASSES);
            }
        }
    }

    private static String stage(String packageName) {
        var rest = packageName.substring(ROOT.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static String below(String stage) {
        return ROOT + "." + stage + "..";
    }
}
