package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Accounts that moderators suspend for what was written. */
@FunctionTest("identity")
class ModerationSuspensionTest {

    private final Api anybody;
    private final Newcomer ada = Newcomer.verified();
    private final Api api;
    private final UUID id;
    private final Deliveries events;

    ModerationSuspensionTest(FunctionUnderTest identity) {
        anybody = identity.api();
        api = Administrators.signedIn(ada, anybody);
        id = api.get("/api/auth/profile").id();
        events = new Deliveries(identity, "identity-sanctions");
    }

    @Test
    void aSuspensionEndsSessionsAndItsEndLetsTheAccountSignInAgain() {
        sanction(id, "suspension");
        await().untilAsserted(() -> api.get("/api/auth/profile").isProblem(401, "unauthenticated"));
        ada.login(anybody).isProblem(403, "account-suspended");
        lift(id);
        ada.login(anybody).is(200);
        assertThat(Rows.texts(
                        "select type from events.event where subject_id = ? and type in ('account.suspended', 'account.activated')"
                                + " order by id",
                        id))
                .containsExactly("account.suspended", "account.activated");
    }

    @Test
    void moderationKnowsWhereToWriteToWhomItSuspendsAndNotToWhomOthersDo() {
        String published = "select count(*) from identity.pub_moderation_recipient where account_id = ?";
        assertThat(Rows.count(published, id)).isEqualTo(1);
        sanction(id, "suspension");
        ada.login(anybody).isProblem(403, "account-suspended");
        assertThat(Rows.count(published, id)).isEqualTo(1);
        lift(id);
        Administrators.as("admin", anybody)
                .put("/api/admin/users/" + id + "/suspension", Map.of("because", "Fraud"))
                .is(204);
        assertThat(Rows.count(published, id)).isZero();
    }

    @Test
    void warningsAndLimitsAreNoSuspension() {
        sanction(id, "warning");
        sanction(id, "limit");

        ada.login(anybody).is(200);
    }

    @Test
    void whatAnAdministratorSuspendedStaysSuspended() {
        Administrators.as("admin", anybody)
                .put("/api/admin/users/" + id + "/suspension", Map.of("because", "Fraud"))
                .is(204);
        sanction(id, "suspension");
        lift(id);

        ada.login(anybody).isProblem(403, "account-suspended");
    }

    @Test
    void accountsWithRankAreSuspendedByAdministratorsAlone() {
        Api admin = Administrators.as("admin", anybody);
        UUID adminId = admin.get("/api/auth/profile").id();
        sanction(adminId, "suspension");

        admin.get("/api/auth/profile").is(200);
        String published = "select count(*) from identity.pub_protected_accounts where account_id = ?";
        assertThat(Rows.count(published, adminId)).isEqualTo(1);
        assertThat(Rows.count(published, id)).isZero();
    }

    private void sanction(UUID accountId, String kind) {
        UUID _ = events.deliver(
                "moderation.sanctioned",
                accountId,
                Map.of(
                        "accountId",
                        accountId.toString(),
                        "sanction",
                        kind,
                        "reason",
                        "Threats",
                        "caseId",
                        UUID.randomUUID().toString()));
    }

    private void lift(UUID accountId) {
        UUID _ = events.deliver(
                "moderation.sanction-lifted",
                accountId,
                Map.of("accountId", accountId.toString(), "sanction", "suspension"));
    }
}
