package org.communique.enrich;

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

    private static final String ROOT = "org.communique.enrich";

    private static final List<String> ORDER = List.of(
            "text",
            "date",
            "reading",
            "plaintext",
            "html",
            "language",
            "word",
            "likeness",
            "sentence",
            "entity",
            "topic",
            "keyphrase",
            "summary",
            "draft",
            "step",
            "meter",
            "pipeline",
            "worker",
            "broker",
            "stream",
            "web");

    private static final List<String> PURE = ORDER.subList(0, ORDER.indexOf("pipeline") + 1);

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

    @Test
    void springAndKafkaStayAtTheEdges() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE.stream().map(FlowTests::below).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.apache.kafka..")
                .because("the enrichment is pure: wire it in 'worker', 'broker', 'stream' or 'web'")
                .check(CLASSES);
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
