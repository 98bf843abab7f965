package dev.medley.accountdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("account-data")
class ModelUsageTest {

    private final TestAccount owner = TestAccount.any();
    private final Api ada;
    private final Api admin;

    ModelUsageTest(FunctionUnderTest function) {
        ada = function.as(owner);
        admin = function.as(TestAccount.with("admin"));
    }

    @Test
    void anAccountSaysWhatModelsMayCost() {
        assertThat(ada.get("/api/users/me/model-budget").is(200).at("/allowed").asLong())
                .isEqualTo(1_000_000);

        ada.put("/api/users/me/model-budget", Map.of("monthly", 5000)).is(200);
        int _ = Rows.update(
                "insert into usage.spending values (?, date_trunc('month', now() at time zone 'UTC')::date, 1200, 300)",
                owner.id());

        var budget = ada.get("/api/users/me/model-budget").is(200);
        assertThat(budget.at("/allowed").asLong()).isEqualTo(5000);
        assertThat(budget.at("/monthly").asLong()).isEqualTo(5000);
        assertThat(budget.at("/spent").asLong()).isEqualTo(1200);
        assertThat(budget.at("/reserved").asLong()).isEqualTo(300);

        ada.put("/api/users/me/model-budget", "{}").isProblem(422, "validation-failed");
        ada.put("/api/users/me/model-budget", "{\"monthly\": null}").is(200);
        assertThat(ada.get("/api/users/me/model-budget").at("/monthly").isNull())
                .isTrue();
        ada.put("/api/users/me/model-budget", Map.of("monthly", -1)).isProblem(422, "validation-failed");
    }

    @Test
    void aKeyHasABudgetOfItsOwnAndAnotherAccountsKeyIsUnknown() {
        UUID own = UUID.randomUUID();
        UUID anothers = UUID.randomUUID();
        int _ = Rows.update("insert into identity.pub_api_key_owner values (?, ?)", own, owner.id());
        int _ = Rows.update("insert into identity.pub_api_key_owner values (?, ?)", anothers, UUID.randomUUID());

        ada.put("/api/users/me/model-budget/api-keys/" + own, Map.of("monthly", 700))
                .is(200);

        var budget = ada.get("/api/users/me/model-budget/api-keys/" + own).is(200);
        assertThat(budget.at("/allowed").asLong()).isEqualTo(700);
        ada.get("/api/users/me/model-budget/api-keys/" + anothers).isProblem(404, "api-key-unknown");
        ada.put("/api/users/me/model-budget/api-keys/" + anothers, Map.of("monthly", 0))
                .isProblem(404, "api-key-unknown");
    }

    @Test
    void administratorsSeeWhatCallsCameTo() {
        String task = "task-" + UUID.randomUUID();
        call(task, "answered", 100, 30, "2026-03-01T10:00:00Z");
        call(task, "answered", 300, 50, "2026-03-01T11:00:00Z");
        call(task, "kept", 0, 0, "2026-03-02T00:00:00Z");
        call(task, "failed", 0, 9000, "2026-03-02T23:59:59Z");
        call(task, "answered", 1000, 50, "2026-03-03T00:00:00Z");

        var usage = admin.get("/api/admin/model-usage?by=task&from=2026-03-01&until=2026-03-03")
                .is(200);

        var sum = usage.at("/items")
                .valueStream()
                .filter(item -> item.path("key").asText().equals(task))
                .findFirst()
                .orElseThrow();
        assertThat(sum.path("calls").asInt()).isEqualTo(4);
        assertThat(sum.path("kept").asInt()).isEqualTo(1);
        assertThat(sum.path("failed").asInt()).isEqualTo(1);
        assertThat(sum.path("cost").asInt()).isEqualTo(400);
        assertThat(sum.path("medianMs").asInt()).isEqualTo(40);
        assertThat(admin.get("/api/admin/model-usage?by=day&from=2026-03-01&until=2026-03-03")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("key"))
                .containsExactlyInAnyOrder("2026-03-01", "2026-03-02");
        admin.get("/api/admin/model-usage?from=2026-03-03&until=2026-03-01").isProblem(422, "period-invalid");
        admin.get("/api/admin/model-usage?until=-999999999-01-01").isProblem(400, "request-malformed");
        ada.get("/api/admin/model-usage").isProblem(403, "permission-missing");
    }

    private static void call(String task, String outcome, long cost, int durationMs, String at) {
        int _ = Rows.update(
                "insert into usage.model_call values (?, null, ?, '1', 'openai', 'a-model', 10, 20, ?, ?, ?, ?::timestamptz)",
                UUID.randomUUID(),
                task,
                cost,
                durationMs,
                outcome,
                at);
    }
}
