package dev.medley.accountdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("account-data")
class TiersTest {

    private final TestAccount administrator = TestAccount.with("admin");
    private final TestAccount owner = TestAccount.any();
    private final Api admin;
    private final Api ada;

    TiersTest(FunctionUnderTest function) {
        admin = function.as(administrator);
        ada = function.as(owner);
    }

    @Test
    void everybodySeesWhatTheyHaveUsedAndMayUse() {
        ApiAnswer usage = ada.get("/api/users/me/usage").is(200);
        assertThat(usage.text("/tier")).isEqualTo("free");
        assertThat(usage.at("/meters").findValuesAsText("meter"))
                .containsExactly("prediction", "recording", "transcript", "transcription");
        assertThat(usage.at("/meters/0/used").asLong()).isZero();
        assertThat(usage.at("/meters/0/allowed").asLong()).isPositive();
        ada.get("/api/users/me/usage?month=2026-01").is(200);
        ada.get("/api/users/me/usage?month=2026-13").isProblem(422, "validation-failed");
    }

    @Test
    void administratorsListAllTiers() {
        ApiAnswer tiers = admin.get("/api/admin/tiers").is(200);
        assertThat(tiers.at("/items").findValuesAsText("name")).contains("free", "pro", "enterprise");
    }

    @Test
    void anAccountIsMovedToATierOfOnesOwn() {
        String tier = "t" + UUID.randomUUID().toString().substring(0, 20).replaceAll("[0-9]", "x");
        admin.put("/api/admin/tiers/" + tier, Map.of("description", "Trial", "allowances", Map.of("prediction", 3)))
                .is(200);
        Rows.update("insert into identity.pub_accounts values (?)", owner.id());
        ApiAnswer moved = admin.put("/api/admin/account-tiers/" + owner.id(), Map.of("tier", tier))
                .is(200);
        assertThat(moved.text("/tier")).isEqualTo(tier);
        assertThat(ada.get("/api/users/me/usage").at("/meters").findValuesAsText("allowed"))
                .containsExactly("3");
        assertThat(Rows.texts("select action from audit.entry where actor_id = ? order by id", administrator.id()))
                .containsExactly("tier.changed", "account.tier-changed");
    }

    @Test
    void whatCannotBeIsRefused() {
        admin.put("/api/admin/account-tiers/" + owner.id(), Map.of("tier", "none"))
                .isProblem(422, "tier-unknown");
        admin.put("/api/admin/account-tiers/" + UUID.randomUUID(), Map.of("tier", "pro"))
                .isProblem(404, "account-unknown");
        admin.put("/api/admin/tiers/odd", Map.of("description", "x", "allowances", Map.of("prediction", -1)))
                .isProblem(422, "validation-failed");
        admin.put("/api/admin/tiers/ODD", Map.of("description", "x", "allowances", Map.of()))
                .isProblem(422, "validation-failed");
        ada.get("/api/admin/tiers").isProblem(403, "permission-missing");
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
