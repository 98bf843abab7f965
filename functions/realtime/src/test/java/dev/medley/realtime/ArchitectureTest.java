package dev.medley.realtime;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.medley.testkit.FunctionRules;
import dev.medley.testkit.HandWrittenCode;

@AnalyzeClasses(packages = "dev.medley.realtime", importOptions = HandWrittenCode.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(FunctionRules.class);
}
