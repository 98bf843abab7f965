package dev.medley.notifications;

import static dev.medley.notifications.Reader.INBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What administrators tell a role. */
@FunctionTest(
        value = "notifications",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.notifications.push.timeout=2s"})
class NoticesTest {

    private static final String NOTICES = "/api/admin/notices";
    private static final String MINE = INBOX + "/notices";

    private final FunctionUnderTest function;
    private final Api admin;
    private final TestAccount ben = TestAccount.with("admin");
    private final Api reader;
    private final String title = "Maintenance " + UUID.randomUUID();

    NoticesTest(FunctionUnderTest function) {
        this.function = function;
        admin = function.as(TestAccount.with("admin"));
        reader = function.as(ben);
    }

    @Test
    void aNoticeIsShownToTheRoleUntilItIsAcknowledged() {
        UUID id = create(Map.of("role", "admin", "title", title, "body", "From 2 to 3."))
                .id();
        assertThat(reader.get(MINE).is(200).text("/items/0/title")).isEqualTo(title);
        assertThat(reader.get(MINE).at("/items/0/acknowledgedAt").isNull()).isTrue();
        Api other = function.as(TestAccount.any());
        assertThat(other.get(MINE).is(200).at("/items").findValuesAsText("title"))
                .doesNotContain(title);
        other.put(MINE + "/" + id + "/acknowledgement", Map.of()).isProblem(404, "notice-unknown");

        reader.put(MINE + "/" + id + "/acknowledgement", Map.of()).is(204);
        String first = reader.get(MINE).text("/items/0/acknowledgedAt");
        reader.put(MINE + "/" + id + "/acknowledgement", Map.of()).is(204);
        assertThat(reader.get(MINE).text("/items/0/acknowledgedAt"))
                .isEqualTo(first)
                .isNotEqualTo("null");

        assertThat(admin.get(NOTICES + "/" + id).is(200).text("/acknowledgements"))
                .isEqualTo("1");
        ApiAnswer who = admin.get(NOTICES + "/" + id + "/acknowledgements").is(200);
        assertThat(who.at("/items").findValuesAsText("accountId"))
                .containsExactly(ben.id().toString());
    }

    @Test
    void aNoticeIsOverWhenItExpiresOrIsWithdrawn() {
        Instant soon = Instant.now().plus(Duration.ofHours(1));
        create(Map.of("role", "admin", "title", title, "body", "", "expiresAt", soon.toString()));
        assertThat(reader.get(MINE).at("/items").findValuesAsText("title")).contains(title);
        String over = reader.get(MINE).text("/items/0/id");
        function.later(Duration.ofHours(2))
                .as(ben)
                .put(MINE + "/" + over + "/acknowledgement", Map.of())
                .isProblem(404, "notice-unknown");
        assertThat(function.later(Duration.ofHours(2))
                        .as(ben)
                        .get(MINE)
                        .at("/items")
                        .findValuesAsText("title"))
                .doesNotContain(title);

        UUID id = create(Map.of("role", "admin", "title", "withdrawn " + title, "body", ""))
                .id();
        admin.delete(NOTICES + "/" + id).is(204);
        admin.delete(NOTICES + "/" + id).isProblem(404, "notice-unknown");
        reader.put(MINE + "/" + id + "/acknowledgement", Map.of()).isProblem(404, "notice-unknown");
        assertThat(reader.get(MINE).at("/items").findValuesAsText("title")).doesNotContain("withdrawn " + title);
        assertThat(admin.get(NOTICES).is(200).at("/items").findValuesAsText("title"))
                .contains("withdrawn " + title);
    }

    @Test
    void whatCannotBeANoticeIsRefused() {
        admin.post(NOTICES, Map.of("role", "admin", "title", title, "body", "", "expiresAt", "2020-01-01T00:00:00Z"))
                .isProblem(422, "notice-expiry-invalid");
        admin.post(NOTICES, Map.of("role", "Admin!", "title", title, "body", ""))
                .is(422);
        admin.post(NOTICES, Map.of("role", "admin", "title", " ", "body", "")).is(422);
        admin.post(NOTICES, Map.of("role", "nobody_at_all", "title", title, "body", ""))
                .isProblem(422, "notice-role-unknown");
        function.as(TestAccount.any())
                .post(NOTICES, Map.of("role", "admin", "title", title, "body", ""))
                .isProblem(403, "permission-missing");
        admin.get(NOTICES + "/" + UUID.randomUUID()).isProblem(404, "notice-unknown");
        admin.get(NOTICES + "/" + UUID.randomUUID() + "/acknowledgements").isProblem(404, "notice-unknown");
    }

    @Test
    void givingAndWithdrawingTakeSomebodyWhoHasJustSignedIn() {
        Api old = function.as(TestAccount.with("admin").signedInAnHourAgo());
        Map<String, String> notice = Map.of("role", "admin", "title", title, "body", "");
        old.post(NOTICES, notice).isProblem(401, "step-up-required");
        old.delete(NOTICES + "/" + create(notice).id()).isProblem(401, "step-up-required");
    }

    @Test
    void aRepeatedRequestMakesOneNotice() {
        Api once = admin.header("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, String> notice = Map.of("role", "admin", "title", title, "body", "");
        UUID id = once.post(NOTICES, notice).is(201).id();
        assertThat(once.post(NOTICES, notice).is(201).id()).isEqualTo(id);
    }

    private ApiAnswer create(Map<String, ?> notice) {
        return admin.post(NOTICES, notice).is(201);
    }
}
