package dev.medley.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule notices what is planted for it. */
class FunctionRulesTest {

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("dev.medley.planted");

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleNoticesItsViolation(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    static ArchRule[] rules() {
        return new ArchRule[] {
            FunctionRules.edgesDoNotKnowEachOther,
            FunctionRules.storesKnowNoOtherEdge,
            FunctionRules.theDomainKnowsNoTechnology,
            FunctionRules.namesSayWhatThingsAre,
            FunctionRules.storesAreNobodysBusiness,
            FunctionRules.statementsAreRunByStorageOnly,
            FunctionRules.noSnapshotHoldsARandomSeed,
            FunctionRules.digestsAreMadeByTheKernel,
            FunctionRules.requestsToTheOutsideAreGuarded,
            FunctionRules.featuresFormNoCycle,
            FunctionRules.packagesFormNoCycle,
            FunctionRules.aTableIsWrittenByOnePackage
        };
    }
}
