package dev.medley.accountdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("account-data")
class TiersTest {

    private final TestAccount administrator = TestAccount.with("admin");
    private final TestAccount owner = TestAccount.any();
    private final FunctionUnderTest function;
    private final Api admin;
    private final Api ada;

    TiersTest(FunctionUnderTest function) {
        this.function = function;
        admin = function.as(administrator);
        ada = function.as(owner);
        Rights.give(administrator, 30, "tier:*:all");
        Rights.give(owner, 10, "*:*:own");
        give(administrator, "enterprise");
    }

    @Test
    void administratorsListAllTiers() {
        ApiAnswer tiers = admin.get("/api/admin/tiers").is(200);
        assertThat(tiers.at("/items").findValuesAsText("name")).contains("free", "pro", "enterprise");
    }

    @Test
    void tiersAreKeptUntilOneChanges() {
        String tier = tier();
        put(admin, tier).is(200);
        ApiAnswer first = admin.get("/api/admin/tiers").is(200);
        ApiAnswer again = admin.get("/api/admin/tiers").is(200);
        assertThat(again.header("Cache-Status")).contains("hit");
        assertThat(again.body()).isEqualTo(first.body());
        String other = tier();
        put(admin, other).is(200);
        assertThat(admin.get("/api/admin/tiers").is(200).at("/items").findValuesAsText("name"))
                .contains(tier, other);
    }

    @Test
    void aTierThatNobodyHasIsDropped() {
        String tier = tier();
        put(admin, tier).is(200);
        admin.put("/api/admin/account-tiers/" + owner.id(), Map.of("tier", tier))
                .is(200);
        admin.delete("/api/admin/tiers/" + tier).isProblem(409, "tier-in-use");
        admin.put("/api/admin/account-tiers/" + owner.id(), Map.of("tier", "free"))
                .is(200);
        admin.delete("/api/admin/tiers/" + tier).is(204);
        admin.delete("/api/admin/tiers/" + tier).isProblem(404, "tier-unknown");
        admin.delete("/api/admin/tiers/free").isProblem(409, "tier-in-use");
        assertThat(admin.get("/api/admin/tiers").is(200).at("/items").findValuesAsText("name"))
                .doesNotContain(tier);
    }

    @Test
    void anAccountIsMovedToATierOfOnesOwn() {
        String tier = tier();
        put(admin, tier).is(200);
        ApiAnswer moved = admin.put("/api/admin/account-tiers/" + owner.id(), Map.of("tier", tier))
                .is(200);
        assertThat(moved.text("/tier")).isEqualTo(tier);
        assertThat(ada.get("/api/users/me/usage").at("/meters").findValuesAsText("allowed"))
                .containsExactly("3");
        assertThat(Rows.texts("select action from audit.entry where actor_id = ? order by id", administrator.id()))
                .containsExactly("tier.changed", "account.tier-changed");
    }

    @Test
    void aTierSaysHowOftenItsAccountsMayCallOperations() {
        String tier = tier();
        ApiAnswer made = admin.put(
                        "/api/admin/tiers/" + tier,
                        Map.of("description", "Fast", "allowances", Map.of(), "ratePercent", 250))
                .is(200);
        assertThat(made.at("/ratePercent").asInt()).isEqualTo(250);
        TestAccount fast = TestAccount.any();
        give(fast, tier);
        String policies = function.as(fast).get("/api/users/me/usage").is(200).header("RateLimit-Policy");
        assertThat(policies).isEqualTo("\"account-read\";q=7500;w=60");
        assertThat(put(admin, tier).is(200).at("/ratePercent").asInt()).isEqualTo(100);
        admin.put("/api/admin/tiers/" + tier, Map.of("description", "Fast", "allowances", Map.of(), "ratePercent", 0))
                .isProblem(422, "validation-failed");
    }

    @Test
    void nobodyMovesThemselvesOrWhoRanksAsHigh() {
        move(admin, administrator).isProblem(409, "own-account");
        TestAccount equal = TestAccount.with("admin");
        Rights.give(equal, 30, "tier:*:all");
        give(equal, "enterprise");
        move(admin, equal).isProblem(403, "rank-too-low");
        move(admin, TestAccount.any()).isProblem(404, "account-unknown");
    }

    /** Another function takes a second to notice, but not where it matters. */
    @Test
    void whoLostThePermissionMovesNobody() {
        TestAccount demoted = TestAccount.with("admin");
        Rights.give(demoted, 30, "tier:write:all");
        give(demoted, "enterprise");
        move(function.as(demoted), owner).isProblem(403, "permission-missing");
        TestAccount mover = TestAccount.with("admin");
        Rights.give(mover, 30, "tier:grant:all");
        give(mover, "enterprise");
        put(function.as(mover), tier()).isProblem(403, "permission-missing");
        move(function.as(mover), owner).is(200);
    }

    @Test
    void nobodyGivesATierThatAllowsMoreThanTheirOwn() {
        TestAccount modest = TestAccount.with("admin");
        Rights.give(modest, 30, "tier:*:all");
        Api by = function.as(modest);
        move(by, owner).isProblem(403, "tier-beyond-own");
        assertThat(ada.get("/api/users/me/usage").text("/tier")).isEqualTo("free");
        give(modest, "pro");
        move(by, owner).is(200);
        int _ = Rows.update("update identity.authority set roles = '{super_admin}' where account_id = ?", modest.id());
        move(by, owner, "enterprise").is(200);
    }

    /** Else somebody gives more by changing what they may give, or their own. */
    @Test
    void nobodyDefinesATierThatAllowsMoreThanTheirOwn() {
        String limited = tier();
        put(admin, limited).is(200);
        TestAccount modest = TestAccount.with("admin");
        Rights.give(modest, 30, "tier:*:all");
        give(modest, "free");
        Api by = function.as(modest);
        put(by, tier()).isProblem(403, "tier-beyond-own");
        put(by, limited).isProblem(403, "tier-beyond-own");
        Map<String, Object> more =
                new HashMap<>(Map.of("prediction", 1000, "recording", 1000, "transcription", 1000, "transcript", 1001));
        more.put("model-cost", 1000);
        by.put("/api/admin/tiers/free", Map.of("description", "x", "allowances", more))
                .isProblem(403, "tier-beyond-own");
        more.put("transcript", 1000);
        by.put("/api/admin/tiers/" + tier(), Map.of("description", "x", "allowances", more))
                .is(200);
    }

    @Test
    void anEditKnowsWhatItOverwrites() {
        String name = "/api/admin/tiers/" + tier();
        Map<String, Object> body = Map.of("description", "Trial", "allowances", Map.of("prediction", 3));
        admin.get(name).isProblem(404, "tier-unknown");
        admin.header("If-Match", "\"1\"").put(name, body).isProblem(412, "precondition-failed");
        admin.put(name, body).is(200);
        String known = admin.get(name).is(200).header("ETag");
        String next = admin.header("If-Match", known).put(name, body).is(200).header("ETag");
        assertThat(next).isNotEqualTo(known);
        admin.header("If-Match", known).put(name, body).isProblem(412, "precondition-failed");
        admin.header("If-Match", next).put(name, body).is(200);
    }

    @Test
    void tiersAreChangedAndGivenAfterAFreshSignIn() {
        Api stale = function.as(administrator.signedInAnHourAgo());
        put(stale, tier()).isProblem(401, "step-up-required");
        move(stale, owner).isProblem(401, "step-up-required");
    }

    @Test
    void thereAreFiftyTiers() throws Exception {
        for (int round = 0; round < Campaign.rounds(5, 500); round++) {
            int _ = Rows.update("""
                    insert into account_data.tier (name, description, allowances, created_at, updated_at)
                    select 'filler-' || i, 'x', '{}', now(), now()
                    from generate_series(1, 48 - (select count(*) from account_data.tier)) i""");
            try {
                List<ApiAnswer> answers = AtOnce.each(List.of(1, 2, 3, 4, 5, 6, 7, 8), _ -> put(admin, tier()));
                assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(2);
                assertThat(answers)
                        .filteredOn(answer -> answer.status() != 200)
                        .allSatisfy(answer -> answer.isProblem(409, "tiers-full"));
            } finally {
                int _ = Rows.update("delete from account_data.tier where name not in ('free', 'pro', 'enterprise')"
                        + " and name not in (select tier from account_data.account_tier)");
            }
        }
    }

    private static ApiAnswer move(Api by, TestAccount somebody) {
        return move(by, somebody, "pro");
    }

    private static ApiAnswer move(Api by, TestAccount somebody, String tier) {
        return by.put("/api/admin/account-tiers/" + somebody.id(), Map.of("tier", tier));
    }

    /** What a super admin would give. */
    private static void give(TestAccount somebody, String tier) {
        int _ = Rows.update("""
                insert into account_data.account_tier (account_id, tier, updated_at) values (?, ?, now())
                on conflict (account_id) do update set tier = excluded.tier""", somebody.id(), tier);
    }

    private static ApiAnswer put(Api by, String tier) {
        return by.put(
                "/api/admin/tiers/" + tier, Map.of("description", "Trial", "allowances", Map.of("prediction", 3)));
    }

    private static String tier() {
        return "t" + UUID.randomUUID().toString().substring(0, 20).replaceAll("[0-9]", "x");
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
}
