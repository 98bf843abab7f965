package dev.medley.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;

/** The rule names each table once, with all that write it, and nothing else. */
class TableOwnershipTest {

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("dev.medley.planted");

    @Test
    void namesTheTableThatTwoPackagesWriteAndTheStatementThatHidesItsTable() {
        EvaluationResult result = FunctionRules.aTableIsWrittenByOnePackage.evaluate(PLANTED);

        assertThat(result.getFailureReport().getDetails())
                .containsExactlyInAnyOrder(
                        "planted.cart is written by planted.carts (CartStatements), planted.orders (OrderStatements)",
                        "dev.medley.planted.carts.store.CartStatements does not name the table in: "
                                + "delete from planted....");
    }

    @Test
    void findsNothingWhereEachPackageWritesItsOwn() {
        JavaClasses orders = new ClassFileImporter().importPackages("dev.medley.planted.orders");

        assertThat(FunctionRules.aTableIsWrittenByOnePackage.evaluate(orders).hasViolation())
                .isFalse();
    }
}
