package dev.medley.e2e;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.medley.testkit.FunctionRules;
import dev.medley.testkit.HandWrittenCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What holds for functions holds for the whole code base too. */
@Execution(ExecutionMode.CONCURRENT)
class CodeRulesTest {

    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new HandWrittenCode()).importPackages("dev.medley");

    @Test
    void nothingRunsStatementsPastStorage() {
        FunctionRules.statementsAreRunByStorageOnly.check(CODE);
    }

    /** Signatures of requests have digests of more kinds than the kernel makes. */
    @Test
    void digestsAreMadeByTheKernel() {
        FunctionRules.digestsAreMadeByTheKernel.check(without("dev.medley.kernel..", "dev.medley.access.signatures.."));
    }

    /** What calls this system itself, to measure, show or test it, is no request to the outside. */
    @Test
    void requestsToTheOutsideAreGuarded() {
        FunctionRules.requestsToTheOutsideAreGuarded.check(
                without("dev.medley.outbound..", "dev.medley.bench..", "dev.medley.demo..", "dev.medley.testkit.."));
    }

    private static JavaClasses without(String... packages) {
        return CODE.that(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(packages)));
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
