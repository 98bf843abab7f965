package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class RolesTest {

    private final FunctionUnderTest function;
    private final Api anybody;
    private final Api boss;
    private final String name =
            "r" + UUID.randomUUID().toString().replace('-', '_').substring(0, 30);

    RolesTest(FunctionUnderTest function) {
        this.function = function;
        anybody = function.api();
        boss = Administrators.as("super_admin", anybody);
    }

    @Test
    void theFourRolesAreThereInOrder() {
        ApiAnswer roles = boss.get("/api/admin/roles").is(200);
        assertThat(roles.at("/items").findValuesAsText("name"))
                .containsSubsequence("user", "moderator", "admin", "super_admin");
        boss.get("/api/admin/roles/admin").is(200);
        boss.get("/api/admin/roles/nobody").isProblem(404, "role-unknown");
    }

    @Test
    void rolesAreKeptUntilOneChanges() {
        define(boss, 15, "account:read:all").is(201);
        ApiAnswer first = boss.get("/api/admin/roles").is(200);
        assertThat(first.at("/items").findValuesAsText("name")).contains(name);
        ApiAnswer again = boss.get("/api/admin/roles").is(200);
        assertThat(again.header("Cache-Status")).contains("hit");
        assertThat(again.body()).isEqualTo(first.body());
        boss.delete("/api/admin/roles/" + name).is(204);
        assertThat(boss.get("/api/admin/roles").is(200).at("/items").findValuesAsText("name"))
                .doesNotContain(name);
    }

    @Test
    void aRoleOfOnesOwnAllowsWhatItSaysAndChangesAreFeltAtOnce() {
        define(boss, 15, "account:read:all").is(201);
        Api holder = Administrators.as(name, anybody);
        holder.get("/api/admin/users").is(200);
        holder.get("/api/admin/roles").isProblem(403, "permission-missing");
        boss.put(
                        "/api/admin/roles/" + name,
                        Map.of("description", "x", "rank", 15, "permissions", List.of("role:*:all")))
                .is(200);
        holder.get("/api/admin/users").isProblem(403, "permission-missing");
        holder.get("/api/admin/roles").is(200);
        boss.delete("/api/admin/roles/" + name).is(204);
        holder.get("/api/admin/roles").isProblem(401, "unauthenticated");
    }

    @Test
    void anEditKnowsWhatItOverwrites() {
        define(boss, 15, "account:read:all").is(201);
        String path = "/api/admin/roles/" + name;
        Map<String, Object> change = Map.of("description", "x", "rank", 15, "permissions", List.of("role:read:all"));
        String known = boss.get(path).is(200).header("ETag");
        String next = boss.header("If-Match", known).put(path, change).is(200).header("ETag");
        boss.header("If-Match", known).put(path, change).isProblem(412, "precondition-failed");
        assertThat(boss.get(path).header("ETag")).isEqualTo(next);
        String another = boss.get("/api/admin/roles/user").is(200).header("ETag");
        boss.header("If-Match", another.replaceFirst("[0-9]+", next.substring(1, next.indexOf('-'))))
                .put(path, change)
                .isProblem(412, "precondition-failed");
        boss.header("If-Match", next).put(path, change).is(200);
    }

    @Test
    void aRoleThatIsMadeAgainUnderItsNameIsNoVersionOfTheOneBefore() {
        define(boss, 15, "account:read:all").is(201);
        String path = "/api/admin/roles/" + name;
        String old = boss.get(path).is(200).header("ETag");
        boss.delete(path).is(204);
        Api soon = Administrators.as(
                "super_admin", function.later(Duration.ofSeconds(5)).api());
        define(soon, 15, "account:read:all").is(201);
        soon.header("If-Match", old)
                .put(path, Map.of("description", "x", "rank", 15, "permissions", List.of("role:read:all")))
                .isProblem(412, "precondition-failed");
    }

    @Test
    void nobodyDefinesWhatTheyMayNotDoThemselves() {
        Api admin = Administrators.as("admin", anybody);
        define(admin, 15, "recording:read:all").isProblem(403, "role-beyond-own");
        define(admin, 30, "account:read:all").isProblem(403, "role-beyond-own");
        define(admin, 15, "account:read:all").is(201);
        define(admin, 15, "account:read:all").isProblem(409, "role-taken");
    }

    @Test
    void aRoleThatIsDefinedAgainWithTheSameKeyIsTheSame() {
        Api once = boss.header("Idempotency-Key", UUID.randomUUID().toString());
        ApiAnswer first = define(once, 15, "account:read:all").is(201);
        ApiAnswer again = define(once, 15, "account:read:all").is(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo("/api/admin/roles/" + name);
        define(once, 16, "account:read:all").isProblem(422, "idempotency-key-reused");
    }

    @Test
    void builtInRolesStayAsTheyAre() {
        boss.put("/api/admin/roles/user", Map.of("description", "x", "rank", 10, "permissions", List.of("*:*:own")))
                .isProblem(409, "role-built-in");
        boss.delete("/api/admin/roles/moderator").isProblem(409, "role-built-in");
    }

    @Test
    void whatIsNoPermissionIsPointedAt() {
        assertThat(define(boss, 15, "everything")
                        .isProblem(422, "permission-malformed")
                        .text("/errors/0/pointer"))
                .isEqualTo("/permissions");
        define(boss, 40, "account:read:all").isProblem(422, "validation-failed");
    }

    @Test
    void aFunctionsMigrationLetsARoleDoMore() {
        define(boss, 15, "account:read:all").is(201);
        var _ = Rows.texts("select identity.permit(?, 'widget:read:all')::text", name);
        var _ = Rows.texts("select identity.permit(?, 'widget:read:all')::text", name);
        assertThat(permissions()).containsExactlyInAnyOrder("account:read:all", "widget:read:all");
        assertThatThrownBy(() -> Rows.texts("select identity.permit('nobody', 'widget:read:all')::text"))
                .hasMessageContaining("There is no role nobody");

        var _ = Rows.texts("select identity.withdraw(?, 'widget:read:all')::text", name);
        assertThat(permissions()).containsExactly("account:read:all");
    }

    private List<String> permissions() {
        return boss.get("/api/admin/roles/" + name)
                .is(200)
                .at("/permissions")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    private ApiAnswer define(Api by, int rank, String permission) {
        return by.post(
                "/api/admin/roles",
                Map.of("name", name, "description", "Looks", "rank", rank, "permissions", List.of(permission)));
    }
}
