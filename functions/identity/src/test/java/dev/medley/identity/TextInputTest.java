package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that no database keeps, or that are not what they look like, wherever people write any. */
@FunctionTest("identity")
class TextInputTest {

    private final Api admin;
    private final String user;

    TextInputTest(Api anybody) {
        admin = Administrators.as("super_admin", anybody);
        user = Administrators.as("user", anybody).get("/api/auth/profile").text("/id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | /api/admin/users               | {"email": "a@example.org", "displayName": "%s"}               | /displayName
            PUT  | /api/admin/users/{user}/suspension | {"because": "%s"}                                         | /because
            POST | /api/admin/users/{user}/impersonation | {"because": "%s"}                                      | /because
            POST | /api/admin/roles | {"name": "helper", "description": "%s", "rank": 15, "permissions": ["account:read:all"]} | \
            /description
            POST | /api/admin/bulk-operations | {"action": "suspend", "accountIds": ["{user}"], "because": "%s"}  | /because
            POST | /api/users/me/api-keys         | {"name": "%s", "scopes": ["account:read:own"]}                | /name
            PATCH | /api/users/me                 | {"displayName": "%s"}                                         | /displayName
            PUT  | /api/admin/users/{user}/roles  | {"roles": ["%s"]}                                             | /roles/0
            """)
    void theFieldIsPointedAt(String method, String path, String body, String pointer) {
        for (String text : new String[] {"a\\u0000b", "half \\ud83d pair"}) {
            ApiAnswer refused = send(method, path, body.formatted(text)).isProblem(422, "validation-failed");
            assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
        }
        for (String text :
                new String[] {"turned \\u202e text", "zero\\u200bwidth", "bell\\u0007", "Za" + "\\u0335".repeat(90)}) {
            assertThat(send(method, path, body.formatted(text)).status())
                    .as(text)
                    .isIn(422, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\\nlines", "tab\\there"})
    void aNameIsOneLineWhoeverGivesIt(String name) {
        send("POST", "/api/admin/users", "{\"email\": \"a@example.org\", \"displayName\": \"" + name + "\"}")
                .isProblem(422, "display-name-invalid");
        send("POST", "/api/users/me/api-keys", "{\"scopes\": [\"account:read:own\"], \"name\": \"" + name + "\"}")
                .isProblem(422, "validation-failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/admin/users?q=ab%00c",
                "/api/admin/users?role=%00",
                "/api/admin/users?verified=maybe",
                "/api/admin/users?status=%00",
                "/api/admin/users?cursor=%00",
                "/api/admin/users/1-1-1-1-1",
                "/api/admin/roles/a%00b",
                "/api/admin/mail-templates/%00",
                "/api/auth/providers/%00"
            })
    void pathsAndQueriesAreReadAsStrictly(String path) {
        assertThat(admin.get(path).status()).isBetween(400, 422);
    }

    private ApiAnswer send(String method, String path, String body) {
        String to = path.replace("{user}", user);
        String text = body.replace("{user}", user);
        return switch (method) {
            case "POST" -> admin.post(to, text);
            case "PUT" -> admin.put(to, text);
            default -> admin.patch(to, text);
        };
    }
}
