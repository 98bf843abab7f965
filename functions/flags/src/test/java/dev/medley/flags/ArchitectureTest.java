package dev.medley.flags;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.medley.testkit.FunctionRules;
import dev.medley.testkit.HandWrittenCode;

@AnalyzeClasses(packages = "dev.medley.flags", importOptions = HandWrittenCode.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(FunctionRules.class);
}
