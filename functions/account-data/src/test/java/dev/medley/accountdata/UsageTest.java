package dev.medley.accountdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import org.junit.jupiter.api.Test;

@FunctionTest("account-data")
class UsageTest {

    private final TestAccount owner = TestAccount.any();
    private final Api ada;

    UsageTest(FunctionUnderTest function) {
        ada = function.as(owner);
    }

    @Test
    void everybodySeesWhatTheyHaveUsedAndMayUse() {
        ApiAnswer usage = ada.get("/api/users/me/usage").is(200);
        assertThat(usage.text("/tier")).isEqualTo("free");
        assertThat(usage.at("/meters").findValuesAsText("meter"))
                .containsExactly("model-cost", "prediction", "recording", "transcript", "transcription");
        assertThat(usage.at("/meters/1/used").asLong()).isZero();
        assertThat(usage.at("/meters/1/allowed").asLong()).isPositive();
        ada.get("/api/users/me/usage?month=2026-01").is(200);
        ada.get("/api/users/me/usage?month=2026-13").isProblem(422, "validation-failed");
    }

    @Test
    void aFunctionsMigrationDeclaresAMeterAndKeepsWhatAnOperatorSet() {
        var _ = Rows.texts("select account_data.allow('free', 'widget', 3)::text");
        var _ = Rows.texts("select account_data.allow('free', 'widget', 9)::text");
        assertThat(Rows.texts(
                        "select allowed::text from account_data.pub_allowances(?) where meter = 'widget'", owner.id()))
                .containsExactly("3");
        assertThatThrownBy(() -> Rows.texts("select account_data.allow('none', 'widget', 3)::text"))
                .hasMessageContaining("There is no tier none");

        var _ = Rows.texts("select account_data.drop_meter('widget')::text");
        assertThat(Rows.texts(
                        "select allowed::text from account_data.pub_allowances(?) where meter = 'widget'", owner.id()))
                .isEmpty();
    }
}
