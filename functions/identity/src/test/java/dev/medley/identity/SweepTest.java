package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class SweepTest {

    private final FunctionUnderTest identity;
    private final Api api;

    SweepTest(FunctionUnderTest identity) {
        this.identity = identity;
        api = identity.api();
    }

    @Test
    void whatIsLongOverIsForgottenAndTheRestStays() {
        Newcomer ada = Newcomer.verified();
        ApiAnswer old = ada.login(api).is(200);
        ApiAnswer young = ada.login(api).is(200);
        UUID session = Jwt.session(old);
        Rows.update("update identity.session set live_until = now() - interval '91 days' where id = ?", session);
        Rows.update("""
                update identity.device set last_seen_at = now() - interval '91 days'
                where id = (select device_id from identity.session where id = ?)""", session);
        Rows.update("""
                update identity.attempt set at = now() - interval '91 days'
                where id = (select id from identity.attempt where account_id =
                    (select account_id from identity.session where id = ?) order by id limit 1)""", session);

        identity.tick("sessions-sweep");
        identity.tick("sessions-sweep");

        String account = Jwt.claim(young.text("/access_token"), "sub");
        assertThat(rows("session", account)).isEqualTo(1);
        assertThat(rows("device", account)).isEqualTo(1);
        assertThat(rows("attempt", account)).isEqualTo(1);
        assertThat(Rows.count("select count(*) from identity.refresh_token where session_id = ?", session))
                .isZero();
        api.with(young.text("/access_token")).get("/api/auth/profile").is(200);
    }

    private static long rows(String table, String account) {
        return Rows.count("select count(*) from identity." + table + " where account_id = ?::uuid", account);
    }
}
