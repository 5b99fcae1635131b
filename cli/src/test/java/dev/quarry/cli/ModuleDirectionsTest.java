package dev.quarry.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One direction, no way back: a lower module never knows a higher one. */
@Tag("slow")
final class ModuleDirectionsTest {
    private static JavaClasses quarry;

    @BeforeAll
    static void read() {
        quarry = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.quarry");
    }

    @Test
    void modulesKnowOnlyThoseBelow() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.quarry..")
                .layer("language")
                .definedBy("dev.quarry.language..")
                .layer("pattern")
                .definedBy("dev.quarry.pattern..")
                .layer("query")
                .definedBy("dev.quarry.query..")
                .layer("lake")
                .definedBy("dev.quarry.lake..")
                .layer("ingest")
                .definedBy("dev.quarry.ingest..")
                .layer("engine")
                .definedBy("dev.quarry.engine..")
                .layer("cases")
                .definedBy("dev.quarry.cases..")
                .layer("demo")
                .definedBy("dev.quarry.demo..")
                .layer("server")
                .definedBy("dev.quarry.server..")
                .layer("cli")
                .definedBy("dev.quarry.cli..")
                .whereLayer("language")
                .mayNotAccessAnyLayer()
                .whereLayer("pattern")
                .mayNotAccessAnyLayer()
                .whereLayer("query")
                .mayOnlyAccessLayers("language", "pattern")
                .whereLayer("lake")
                .mayNotAccessAnyLayer()
                .whereLayer("ingest")
                .mayOnlyAccessLayers("lake")
                .whereLayer("engine")
                .mayOnlyAccessLayers("query", "lake", "pattern", "language")
                .whereLayer("cases")
                .mayNotAccessAnyLayer()
                .whereLayer("demo")
                .mayNotAccessAnyLayer()
                .whereLayer("server")
                .mayOnlyAccessLayers("language", "pattern", "query", "lake", "ingest", "engine", "cases", "demo")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .check(quarry);
    }

    @Test
    void modulesHaveNoCycles() {
        slices().matching("dev.quarry.(*)..").should().beFreeOfCycles().check(quarry);
    }

    @Test
    void onlyTheEngineAndTheLakeKnowDuckDb() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.quarry.engine..", "dev.quarry.lake..", "dev.quarry.ingest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.duckdb..")
                .check(quarry);
    }

    @Test
    void nothingPrintsButTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.quarry.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(quarry);
    }
}
