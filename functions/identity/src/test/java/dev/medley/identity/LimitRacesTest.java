package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.Rows;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may be there so many times is there no more often, however many make it at the same moment. */
@FunctionTest("identity")
class LimitRacesTest {

    private static final List<Integer> CROWD = IntStream.range(0, 8).boxed().toList();

    private final Api anybody;

    LimitRacesTest(Api anybody) {
        this.anybody = anybody;
    }

    @Test
    void anAccountHasFiftyKeys() throws Exception {
        for (int round = 0; round < Campaign.rounds(5, 500); round++) {
            RoleHolder ada = RoleHolder.with(anybody, "user");
            addKeys(ada.id(), 47);
            List<ApiAnswer> answers = AtOnce.each(CROWD, _ -> makeKey(ada.api()));
            assertOnly(3, answers, "api-keys-full");
            assertThat(keys(ada.id())).isEqualTo(50);
        }
    }

    @Test
    void keysThatAreRotatedCountToo() throws Exception {
        for (int round = 0; round < Campaign.rounds(5, 500); round++) {
            RoleHolder ada = RoleHolder.with(anybody, "user");
            addKeys(ada.id(), 49 - CROWD.size());
            List<String> keys = CROWD.stream()
                    .map(_ -> makeKey(ada.api()).is(201).text("/details/id"))
                    .toList();
            List<ApiAnswer> answers = AtOnce.each(
                    keys,
                    key -> ada.api().post("/api/users/me/api-keys/" + key + "/rotation", Map.of("overlapMinutes", 5)));
            assertOnly(1, answers, "api-keys-full");
            assertThat(keys(ada.id())).isEqualTo(50);
        }
    }

    @Test
    void anAccountHasTwentyPasskeys() throws Exception {
        for (int round = 0; round < Campaign.rounds(2, 500); round++) {
            KeyHolder ada = KeyHolder.with(anybody, SoftwareAuthenticator.p256());
            Api strong =
                    anybody.with(KeyHolder.signIn(anybody, ada.device()).is(200).text("/access_token"));
            String id = strong.get("/api/auth/profile").text("/id");
            List<Map<String, Object>> credentials = Stream.generate(
                            () -> SoftwareAuthenticator.p256().create(KeyHolder.registrationOptions(strong)))
                    .limit(CROWD.size())
                    .toList();
            addPasskeys(id, 16);
            List<ApiAnswer> answers = AtOnce.each(credentials, credential -> KeyHolder.add(strong, credential));
            assertOnly(3, answers, "passkeys-too-many");
            assertThat(Rows.count("select count(*) from identity.passkey where account_id = ?::uuid", id))
                    .isEqualTo(20);
        }
    }

    @Test
    void anAccountHasTenSessions() throws Exception {
        for (int round = 0; round < Campaign.rounds(3, 500); round++) {
            Newcomer ada = Newcomer.verified();
            for (int i = 0; i < 7; i++) {
                ada.login(anybody).is(200);
            }
            AtOnce.each(CROWD, _ -> ada.login(anybody).is(200));
            assertThat(Rows.count("""
                            select count(*) from identity.session s join identity.account a on a.id = s.account_id
                            where a.email = ? and s.ended_at is null""", ada.email())).isEqualTo(10);
        }
    }

    /** Whoever waits longer than a request may is told when to try again; nobody gets an error, and nothing is made beyond the limit. */
    @Test
    void eightyAtOnceAreAnsweredEach() throws Exception {
        RoleHolder ada = RoleHolder.with(anybody, "user");
        List<ApiAnswer> answers = AtOnce.each(IntStream.range(0, 80).boxed().toList(), _ -> makeKey(ada.api()));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize((int) keys(ada.id()));
        assertThat(keys(ada.id())).isLessThanOrEqualTo(50);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201 && answer.status() != 409)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isIn(429, 503);
                    assertThat(answer.header("Retry-After")).isNotBlank();
                });
    }

    private static void assertOnly(int made, List<ApiAnswer> answers, String code) {
        assertThat(answers).filteredOn(answer -> answer.status() < 300).hasSize(made);
        assertThat(answers)
                .filteredOn(answer -> answer.status() >= 300)
                .allSatisfy(answer -> answer.isProblem(409, code));
    }

    private static ApiAnswer makeKey(Api owner) {
        return owner.post("/api/users/me/api-keys", Map.of("name", "k", "scopes", List.of("account:read:own")));
    }

    private static long keys(String accountId) {
        return Rows.count(
                "select count(*) from identity.api_key where account_id = ?::uuid and revoked_at is null", accountId);
    }

    private static void addKeys(String accountId, int number) {
        int _ = Rows.update("""
                insert into identity.api_key
                    (id, account_id, name, key_hash, hint, scopes, requests_per_minute, created_at)
                select gen_random_uuid(), ?::uuid, 'k', sha256(gen_random_uuid()::text::bytea), 'abcd',
                    '{account:read:own}', 600, now()
                from generate_series(1, ?)""", accountId, number);
    }

    private static void addPasskeys(String accountId, int number) {
        int _ = Rows.update("""
                insert into identity.passkey (id, account_id, name, credential_id, credential, user_handle, transports,
                    sign_count, synced, created_at)
                select gen_random_uuid(), ?::uuid, 'k', sha256(gen_random_uuid()::text::bytea), '', '', '{}', 0, false, now()
                from generate_series(1, ?)""", accountId, number);
    }
}
