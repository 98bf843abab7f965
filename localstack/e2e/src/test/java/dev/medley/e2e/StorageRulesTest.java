package dev.medley.e2e;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.medley.testkit.FunctionRules;
import org.junit.jupiter.api.Test;

/** What holds for functions holds for the shared libraries too. */
class StorageRulesTest {

    @Test
    void nothingRunsStatementsPastStorage() {
        FunctionRules.statementsAreRunByStorageOnly.check(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.medley"));
    }
}
