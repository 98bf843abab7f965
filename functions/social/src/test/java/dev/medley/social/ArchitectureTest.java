package dev.medley.social;

import dev.medley.testkit.FunctionRules;

@com.tngtech.archunit.junit.AnalyzeClasses(
        packages = "dev.medley.social",
        importOptions = com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @com.tngtech.archunit.junit.ArchTest
    static final com.tngtech.archunit.junit.ArchTests RULES =
            com.tngtech.archunit.junit.ArchTests.in(FunctionRules.class);
}
