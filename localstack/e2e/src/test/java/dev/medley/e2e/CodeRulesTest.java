package dev.medley.e2e;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.medley.testkit.FunctionRules;
import org.junit.jupiter.api.Test;

/** What holds for functions holds for the whole code base too. */
class CodeRulesTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.medley");

    @Test
    void nothingRunsStatementsPastStorage() {
        FunctionRules.statementsAreRunByStorageOnly.check(CODE);
    }

    @Test
    void environmentsThatStartFromOneSnapshotDoNotDrawTheSame() {
        FunctionRules.noSnapshotHoldsARandomSeed.check(CODE);
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        SlicesRuleDefinition.slices()
                .matching("dev.medley.(**)")
                .should()
                .beFreeOfCycles()
                .check(CODE);
    }
}
