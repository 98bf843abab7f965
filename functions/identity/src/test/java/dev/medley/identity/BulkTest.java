package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.identity.bulk.BulkOperationWork;
import dev.medley.jobs.JobLease;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class BulkTest {

    private static final String OPERATIONS = "/api/admin/bulk-operations";

    private final Api anybody;
    private final Api admin;
    private final BulkOperationWork work;

    BulkTest(Api anybody, FunctionUnderTest identity) {
        work = identity.bean(BulkOperationWork.class);
        this.anybody = anybody;
        admin = Administrators.as("admin", anybody);
    }

    @Test
    void eachAccountGetsItsOwnResult() {
        Newcomer ada = Newcomer.verified();
        Api adas = Administrators.signedIn(ada, anybody);
        String equal = idOf(Administrators.as("admin", anybody));
        String own = idOf(admin);
        String nobody = UUID.randomUUID().toString();
        ApiAnswer done = settled(order("suspend", List.of(idOf(adas), equal, own, nobody, nobody)));
        assertThat(done.at("/rows").findValuesAsText("result"))
                .containsExactly("done", "rank-too-low", "own-account", "account-unknown");
        // The work is done by another process than the one that answers, which asks for what has changed every second.
        await().untilAsserted(() -> adas.get("/api/auth/profile").isProblem(401, "unauthenticated"));
        ada.login(anybody).isProblem(403, "account-suspended");
        ApiAnswer back = settled(order("activate", List.of(done.text("/rows/0/accountId"))));
        assertThat(back.at("/rows").findValuesAsText("result")).containsExactly("done");
        ada.login(anybody).is(200);
        assertThat(Audited.actions(done.text("/rows/0/accountId")))
                .containsExactly("account.activated", "account.suspended");
    }

    @Test
    void erasingManyGivesEachTheUsualGrace() {
        Api adas = Administrators.signedIn(Newcomer.verified(), anybody);
        ApiAnswer done =
                settled(order("erase", List.of(idOf(adas), UUID.randomUUID().toString())));
        assertThat(done.at("/rows").findValuesAsText("result")).containsExactly("done", "account-unknown");
        assertThat(Rows.count(
                        "select count(*) from events.event where type = 'account.erasure-ordered' and subject_id = ?::uuid",
                        idOf(adas)))
                .isEqualTo(1);
    }

    /** Who may suspend may not erase for that, and the other way round. */
    @Test
    void eachActionTakesItsOwnPermission() {
        List<String> ids = List.of(UUID.randomUUID().toString());
        Api suspender = RoleHolder.of(anybody, 25, "account:read:all", "account:suspend:all")
                .api();
        order(suspender, "erase", ids).isProblem(403, "permission-missing");
        order(suspender, "suspend", ids).is(202);
        order(suspender, "activate", ids).is(202);
        Api eraser = RoleHolder.of(anybody, 25, "account:read:all", "account:erase:all")
                .api();
        order(eraser, "suspend", ids).isProblem(403, "permission-missing");
        order(eraser, "activate", ids).isProblem(403, "permission-missing");
        order(eraser, "erase", ids).is(202);
    }

    /** What was ordered is done as far as who ordered it still may when it is done. */
    @Test
    void whoMayNoMoreHasNothingDoneAnyMore() {
        RoleHolder suspender = RoleHolder.of(anybody, 25, "account:read:all", "account:suspend:all");
        String adas = RoleHolder.with(anybody, "user").id();
        UUID operation = UUID.randomUUID();
        int _ = Rows.update("update identity.account set roles = '{user}' where id = ?::uuid", suspender.id());
        int _ = Rows.update("""
                with ordered as (
                    insert into identity.bulk_operation (id, actor_id, job_id, action, because, address, created_at)
                    values (?, ?::uuid, gen_random_uuid(), 'suspend', 'x', 'here', now()) returning id)
                insert into identity.bulk_row (operation_id, position, account_id)
                select id, 0, ?::uuid from ordered""", operation, suspender.id(), adas);
        JobLease lease =
                new JobLease(UUID.randomUUID(), UUID.randomUUID(), UUID.fromString(suspender.id()), operation, 1);
        var _ = work.run(lease, _ -> {});
        assertThat(admin.get(OPERATIONS + "/" + operation).is(200).text("/rows/0/result"))
                .isEqualTo("permission-missing");
        assertThat(admin.get("/api/admin/users/" + adas).text("/status")).isEqualTo("active");
    }

    @Test
    void whatCannotBeDoneIsRefused() {
        order("promote", List.of(UUID.randomUUID().toString())).isProblem(422, "validation-failed");
        order("suspend", List.of()).isProblem(422, "validation-failed");
        assertThat(order("suspend", List.of(UUID.randomUUID().toString(), "no-id"))
                        .isProblem(422, "validation-failed")
                        .text("/errors/0/pointer"))
                .isEqualTo("/accountIds/1");
        admin.get(OPERATIONS + "/" + UUID.randomUUID()).isProblem(404, "bulk-operation-unknown");
        Administrators.as("moderator", anybody)
                .post(OPERATIONS, Map.of("action", "suspend", "accountIds", List.of(UUID.randomUUID()), "because", "x"))
                .isProblem(403, "permission-missing");
    }

    private ApiAnswer order(String action, List<String> ids) {
        return order(admin, action, ids);
    }

    private static ApiAnswer order(Api by, String action, List<String> ids) {
        return by.post(OPERATIONS, Map.of("action", action, "accountIds", ids, "because", "a clean-up"));
    }

    private ApiAnswer settled(ApiAnswer ordered) {
        String path = OPERATIONS + "/" + ordered.is(202).text("/id");
        return await().until(
                        () -> admin.get(path).is(200),
                        answer ->
                                answer.at("/rows").findValues("result").stream().noneMatch(result -> result.isNull()));
    }

    private static String idOf(Api api) {
        return api.get("/api/auth/profile").is(200).text("/id");
    }
}
