package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.access.Permission;
import dev.medley.e2e.Operations.Documented;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Who may call what: every operation of the OpenAPI document, called by everybody. */
class AccessMatrixTest {

    private static final String KEYS = "/api/users/me/api-keys";

    private final List<Documented> operations = Operations.all();
    private final Api anybody = Stage.api();

    @Test
    void whoIsNobodyComesAsFarAsTheDocumentSays() {
        everywhere(operations, (operation, softly) -> {
            ApiAnswer apiAnswer = call(anybody, operation);
            if (operation.isPublic()) {
                softly.assertThat(code(apiAnswer)).as("%s", operation).isNotEqualTo("unauthenticated");
            } else {
                softly.assertThat(apiAnswer.status()).as("%s", operation).isEqualTo(401);
                softly.assertThat(apiAnswer.header("WWW-Authenticate"))
                        .as("%s", operation)
                        .startsWith("Bearer");
            }
        });
    }

    @Test
    void everyRoleMayDoWhatItsPermissionsSayAndNothingElse() {
        for (String role : List.of("user", "moderator", "admin", "super_admin")) {
            Person person = Person.as(role);
            Set<Permission> held = permissions(role);
            everywhere(secured(), (operation, softly) -> {
                ApiAnswer apiAnswer = call(person.api(), operation);
                boolean may = Permission.covered(held, Permission.of(operation.permission()));
                softly.assertThat(code(apiAnswer))
                        .as("%s as %s", operation, role)
                        .isNotEqualTo("unauthenticated")
                        .satisfies(code ->
                                assertThat(code.equals("permission-missing")).isEqualTo(!may));
                softly.assertThat(apiAnswer.status())
                        .as("%s as %s", operation, role)
                        .isLessThan(500);
            });
        }
    }

    @Test
    void whoIsSuspendedMayDoNothing() {
        Person suspended = Person.as("super_admin");
        Api token = suspended.api();
        String id = token.get("/api/auth/profile").is(200).text("/id");
        Api boss = Person.as("super_admin").api();
        boss.put("/api/admin/users/" + id + "/suspension", Map.of("because", "a test"))
                .is(204);
        awaitRefused(token);
        everywhere(
                secured(),
                (operation, softly) -> softly.assertThat(call(token, operation).status())
                        .as("%s", operation)
                        .isEqualTo(401));
    }

    @Test
    void whoseSessionHasEndedMayDoNothing() {
        Api token = Person.as("super_admin").api();
        token.post("/api/auth/logout").is(204);
        awaitRefused(token);
        everywhere(
                secured(),
                (operation, softly) -> softly.assertThat(call(token, operation).status())
                        .as("%s", operation)
                        .isEqualTo(401));
    }

    @Test
    void aKeyOpensNothingBeyondItsScopes() {
        Api key = key(Person.as("super_admin").api(), "nothing:read:own");
        everywhere(
                secured(),
                (operation, softly) -> softly.assertThat(code(call(key, operation)))
                        .as("%s", operation)
                        .isEqualTo("permission-missing"));
    }

    @Test
    void aKeyOpensNothingThatAsksForAPerson() {
        Api key = key(Person.as("super_admin").api(), "*:*:all");
        List<Documented> personal =
                secured().stream().filter(Documented::needsStepUp).toList();
        assertThat(personal).hasSizeGreaterThan(10);
        everywhere(
                personal,
                (operation, softly) -> softly.assertThat(code(call(key, operation)))
                        .as("%s", operation)
                        .isEqualTo("step-up-required"));
    }

    private List<Documented> secured() {
        List<Documented> secured =
                operations.stream().filter(operation -> !operation.isPublic()).toList();
        assertThat(secured).hasSizeGreaterThan(50);
        return secured;
    }

    private interface Check {
        void hold(Documented operation, SoftAssertions softly);
    }

    private static void everywhere(List<Documented> operations, Check check) {
        SoftAssertions softly = new SoftAssertions();
        operations.forEach(operation -> check.hold(operation, softly));
        softly.assertAll();
    }

    private static ApiAnswer call(Api api, Documented operation) {
        return switch (operation.method()) {
            case "GET" -> api.get(operation.anywhere());
            case "DELETE" -> api.delete(operation.anywhere());
            case "PUT" -> api.put(operation.anywhere(), Map.of());
            case "PATCH" -> api.patch(operation.anywhere(), Map.of());
            default -> api.post(operation.anywhere(), Map.of());
        };
    }

    private static String code(ApiAnswer apiAnswer) {
        return apiAnswer.status() < 400 ? "" : apiAnswer.text("/code");
    }

    /** Other functions look at who may do what every few seconds; the one that was told knows at once. */
    private static void awaitRefused(Api token) {
        token.get("/api/auth/profile").is(401);
        org.awaitility.Awaitility.await()
                .until(() -> List.of(
                                "/api/jobs",
                                "/api/audio",
                                "/api/predictions",
                                "/api/transcripts",
                                "/api/speech/transcriptions")
                        .stream()
                        .allMatch(path -> token.get(path).status() == 401));
    }

    private static Api key(Api owner, String scope) {
        return Stage.api()
                .with(owner.post(KEYS, Map.of("name", "matrix", "scopes", List.of(scope), "requestsPerMinute", 100_000))
                        .is(201)
                        .text("/key"));
    }

    private static Set<Permission> permissions(String role) {
        ApiAnswer apiAnswer =
                Person.as("super_admin").api().get("/api/admin/roles/" + role).is(200);
        return StreamSupport.stream(apiAnswer.at("/permissions").spliterator(), false)
                .map(permission -> Permission.of(permission.asText()))
                .collect(Collectors.toSet());
    }
}
