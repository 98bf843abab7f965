package dev.medley.accountdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("account-data")
class ErasureTest {

    private static final String ERASURE = "/api/users/me/erasure";
    private static final Duration GRACE = Duration.ofDays(30);

    private final FunctionUnderTest function;
    private final TestAccount ada = TestAccount.any();
    private final Api api;
    private final UUID id = ada.id();
    private final Deliveries events;

    ErasureTest(FunctionUnderTest function) {
        this.function = function;
        api = function.as(ada);
        events = new Deliveries(function, "account-data-erasure");
    }

    @Test
    void anAccountIsErasedAfterItsGraceOnceItIsClosed() {
        ApiAnswer requested = api.put(ERASURE, Map.of()).is(202);
        assertThat(api.put(ERASURE, Map.of()).is(202).body()).isEqualTo(requested.body());
        assertThat(announced("account.erasure-requested")).isEqualTo(1);

        function.tick("erasure-sweep");
        assertThat(announced("account.erasure-begun")).isZero();

        function.later(GRACE).tick("erasure-sweep");
        function.later(GRACE).tick("erasure-sweep");
        assertThat(announced("account.erasure-begun")).isEqualTo(1);
        api.delete(ERASURE).isProblem(404, "erasure-not-requested");

        events.deliver("account.closed", id, Map.of());
        function.tick("erasure-sweep");
        assertThat(announced("account.erased")).isZero();

        function.later(GRACE).tick("erasure-sweep");
        function.later(GRACE).tick("erasure-sweep");
        assertThat(announced("account.erased")).isEqualTo(1);
    }

    @Test
    void nothingIsErasedBeforeTheAccountIsClosed() {
        api.put(ERASURE, Map.of()).is(202);
        function.later(GRACE).tick("erasure-sweep");
        assertThat(announced("account.erasure-begun")).isEqualTo(1);
        function.later(GRACE.multipliedBy(2)).tick("erasure-sweep");
        assertThat(announced("account.erased")).isZero();
    }

    @Test
    void theLastSuperAdminStays() {
        TestAccount last = TestAccount.with("admin");
        TestAccount other = TestAccount.with("admin");
        try {
            addSuperAdmin(last);
            function.as(last).put(ERASURE, Map.of()).isProblem(409, "last-super-admin");
            addSuperAdmin(other);
            function.as(last).put(ERASURE, Map.of()).is(202);
        } finally {
            int _ = Rows.update("delete from identity.pub_super_admins");
        }
    }

    private static void addSuperAdmin(TestAccount testAccount) {
        int _ = Rows.update("insert into identity.pub_super_admins values (?)", testAccount.id());
    }

    @Test
    void itCanBeCancelledUntilItBegins() {
        api.delete(ERASURE).isProblem(404, "erasure-not-requested");
        api.put(ERASURE, Map.of()).is(202);
        assertThat(api.get(ERASURE).is(200).at("/eraseAfter").isNull()).isFalse();
        api.delete(ERASURE).is(204);
        api.get(ERASURE).isProblem(404, "erasure-not-requested");
        assertThat(api.header("Api-Version", "2026-11-01").get(ERASURE).is(200).body())
                .isEqualTo("{\"eraseAfter\":null}");
        api.delete(ERASURE).isProblem(404, "erasure-not-requested");
        assertThat(announced("account.erasure-cancelled")).isEqualTo(1);
    }

    /** Who was in the account may have asked for it, and their mail may have gone elsewhere. */
    @Test
    void anAccountThatIsRecoveredIsKeptUnlessAnAdministratorWantsItErased() {
        api.put(ERASURE, Map.of()).is(202);
        events.deliver("account.integrations-revoked", id, Map.of());
        api.get(ERASURE).isProblem(404, "erasure-not-requested");

        events.deliver("account.erasure-ordered", id, Map.of());
        events.deliver("account.integrations-revoked", id, Map.of());
        assertThat(api.get(ERASURE).is(200).at("/ordered").asBoolean()).isTrue();
    }

    /** Their provider would see what the owner has models do. */
    @Test
    void providerKeysThatSomebodyElseBroughtGoWhenTheOwnerSaysSo() {
        bring("openai", Duration.ofDays(2));
        bring("anthropic", Duration.ZERO);
        events.deliver("account.integrations-revoked", id, Map.of());
        assertThat(providers()).containsExactlyInAnyOrder("openai", "anthropic");

        Instant since = Instant.now().minus(Duration.ofDays(1));
        events.deliver("account.integrations-revoked", id, Map.of("disputedSince", since.toString()));
        assertThat(providers()).containsExactly("openai");
        assertThat(announced("provider-key.removed")).isEqualTo(1);
    }

    private void bring(String provider, Duration ago) {
        int _ = Rows.update("""
                insert into account_data.provider_key (account_id, provider, id, hint, sealed, wrapped_data_key, wrapping_key,
                    sealed_at, created_at)
                values (?, ?, gen_random_uuid(), 'abcd', decode(repeat('00', 30), 'hex'), '', 'x', now(),
                    now() - ? * interval '1 second')""", id, provider, ago.toSeconds());
    }

    private List<String> providers() {
        return api.get("/api/users/me/provider-keys").is(200).at("/items").findValuesAsText("provider");
    }

    @Test
    void whatAnAdministratorOrdersOnlyAnAdministratorStops() {
        events.deliver("account.erasure-ordered", id, Map.of());
        ApiAnswer ordered = api.get(ERASURE).is(200);
        assertThat(ordered.at("/ordered").asBoolean()).isTrue();
        assertThat(ordered.at("/eraseAfter").isNull()).isFalse();
        assertThat(announced("account.erasure-requested")).isEqualTo(1);
        api.delete(ERASURE).isProblem(409, "erasure-ordered");

        events.deliver("account.erasure-revoked", id, Map.of());
        api.get(ERASURE).isProblem(404, "erasure-not-requested");
        assertThat(announced("account.erasure-cancelled")).isEqualTo(1);
        events.deliver("account.erasure-revoked", id, Map.of());
        assertThat(announced("account.erasure-cancelled")).isEqualTo(1);
    }

    @Test
    void anOrderTakesOverWhatTheOwnerAskedForAndKeepsItsTime() {
        String time = api.put(ERASURE, Map.of()).is(202).text("/eraseAfter");
        function.later(Duration.ofDays(2));
        events.deliver("account.erasure-ordered", id, Map.of());
        assertThat(api.get(ERASURE).is(200).text("/eraseAfter")).isEqualTo(time);
        api.delete(ERASURE).isProblem(409, "erasure-ordered");
        assertThat(announced("account.erasure-requested")).isEqualTo(2);
    }

    @Test
    void whatIsKeptOfTheAccountGoesWithIt() {
        new Deliveries(function, "account-data-activity").deliver("session.started", id, Map.of());
        assertThat(api.get("/api/users/me/activity").at("/items")).hasSize(1);
        events.deliver("account.erased", id, Map.of());
        assertThat(api.get("/api/users/me/activity").at("/items")).isEmpty();
        assertThat(api.get("/api/users/me/statistics").at("/logins").asInt()).isZero();
    }

    /** Each is a message of its own, which is tried again by itself. */
    @Test
    void anErasureThatFailsWhileObjectsCannotBeReachedHoldsUpNoOther() {
        UUID export = api.post("/api/users/me/exports").is(202).id();
        await().until(() -> api.get("/api/users/me/exports/" + export).is(200).text("/status"), "succeeded"::equals);
        TestAccount other = TestAccount.any();
        new Deliveries(function, "account-data-activity").deliver("session.started", other.id(), Map.of());
        Deliveries withoutObjects = new Deliveries(
                FunctionUnderTest.withoutQueues(
                        "account-data", Map.of("aws.services.s3.endpoint-override", "http://127.0.0.1:1")),
                "account-data-erasure");

        assertThatThrownBy(() -> withoutObjects.deliver("account.erased", id, Map.of()))
                .hasRootCauseInstanceOf(ConnectException.class);
        withoutObjects.deliver("account.erased", other.id(), Map.of());
        assertThat(function.as(other).get("/api/users/me/activity").at("/items"))
                .isEmpty();
        assertThat(api.get("/api/users/me/exports").at("/items")).hasSize(1);

        events.deliver("account.erased", id, Map.of());
        assertThat(api.get("/api/users/me/exports").at("/items")).isEmpty();
    }

    private long announced(String type) {
        return Rows.count("select count(*) from events.event where owner_id = ? and type = ?", id, type);
    }
}
