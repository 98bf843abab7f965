package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.Rows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Others hear that a key is over, or is good for something else. */
@FunctionTest("identity")
class ApiKeyEndTest {

    private static final String KEYS = "/api/users/me/api-keys";

    private final Api anybody;
    private final Api owner;

    ApiKeyEndTest(Api anybody) {
        this.anybody = anybody;
        owner = Administrators.signedIn(Newcomer.verified(), anybody);
    }

    @Test
    void whatAKeyOpenedEndsWithIt() {
        String revoked = made();
        String expired = made();
        String rotated = made();
        String used = made();
        owner.delete(KEYS + "/" + revoked).is(204);
        int _ = Rows.update(
                "update identity.api_key set expires_at = now() - interval '1 second' where id = ?::uuid", expired);
        owner.post(KEYS + "/" + rotated + "/rotation", Map.of("overlapMinutes", 60))
                .is(201);
        assertThat(Rows.texts("select id from identity.pub_standing where kind = 'session'"))
                .contains(revoked, expired)
                .doesNotContain(rotated, used);
    }

    @Test
    void aChangeOfAKeyIsAnnounced() {
        String key = made();
        owner.put(
                        KEYS + "/" + key,
                        Map.of(
                                "name",
                                "x",
                                "addressRanges",
                                List.of("192.0.2.0/24"),
                                "requestsPerMinute",
                                5,
                                "expiresAt",
                                "2999-01-01T00:00:00Z"))
                .is(200);
        assertThat(Rows.count(
                        "select count(*) from events.event where type = 'api-key.changed' and subject_id = ?::uuid",
                        key))
                .isEqualTo(1);
    }

    @Test
    void withoutAnOverlapTheOldKeyEndsAtOnce() {
        ApiAnswer first = owner.post(KEYS, Map.of("name", "import", "scopes", List.of("account:read:own")))
                .is(201);
        String rotation = KEYS + "/" + first.text("/details/id") + "/rotation";
        ApiAnswer second = owner.post(rotation, Map.of("overlapMinutes", 0)).is(201);
        anybody.with(first.text("/key")).get("/api/auth/profile").isProblem(401, "unauthenticated");
        anybody.with(second.text("/key")).get("/api/auth/profile").is(200);
        owner.post(rotation, Map.of("overlapMinutes", 0)).isProblem(409, "api-key-expired");
    }

    /** A key that slept while its owner had less would wake up with the next rights. */
    @Test
    void aKeyIsNotRenewedWithWhatItsOwnerMayDoNoMore() {
        Newcomer ada = Newcomer.verified();
        Administrators.grant(ada.email(), "admin");
        String key = Administrators.signedIn(ada, anybody)
                .post(KEYS, Map.of("name", "import", "scopes", List.of("account:read:all")))
                .is(201)
                .text("/details/id");
        int _ = Rows.update("update identity.account set roles = '{user}' where email_key = ?", ada.email());
        Administrators.signedIn(ada, anybody)
                .post(KEYS + "/" + key + "/rotation", Map.of("overlapMinutes", 5))
                .isProblem(422, "scope-beyond-own");
    }

    private String made() {
        return owner.post(KEYS, Map.of("name", "import", "scopes", List.of("account:read:own")))
                .is(201)
                .text("/details/id");
    }
}
