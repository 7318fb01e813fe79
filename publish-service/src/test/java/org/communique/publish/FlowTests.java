package org.communique.publish;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;

/** The packages have an order, and each looks only backwards in it. */
@AnalyzeClasses(packages = "org.communique.publish", importOptions = ImportOption.DoNotIncludeTests.class)
class FlowTests {

    /** First what knows nothing of the others. */
    private static final List<String> ORDER = List.of(
            "ahead",
            "trouble",
            "meter",
            "document",
            "elasticsearch",
            "blueprint",
            "duplicate",
            "bulk",
            "deadletter",
            "publishing",
            "replay",
            "rebuild",
            "rebuilding",
            "status",
            "web");

    @ArchTest
    static final ArchRule packagesLookBackwards = order();

    @ArchTest
    static final ArchRule packagesHaveNoCycles = SlicesRuleDefinition.slices()
            .matching("org.communique.publish.(*)..")
            .should()
            .beFreeOfCycles();

    private static ArchRule order() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (var name : ORDER) {
            layers = layers.layer(name).definedBy("org.communique.publish." + name + "..");
        }
        for (int i = 0; i < ORDER.size(); i++) {
            var later = ORDER.subList(i + 1, ORDER.size()).toArray(String[]::new);
            var layer = layers.whereLayer(ORDER.get(i));
            layers = later.length == 0 ? layer.mayNotBeAccessedByAnyLayer() : layer.mayOnlyBeAccessedByLayers(later);
        }
        return layers.because("a reader follows the flow in one direction: " + String.join(" → ", ORDER));
    }
}
