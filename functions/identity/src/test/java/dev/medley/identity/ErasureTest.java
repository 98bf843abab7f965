package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestServers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErasureTest {

    private static final String ERASURE = "/api/users/me/erasure";

    private final FunctionUnderTest identity = FunctionUnderTest.named("identity");
    private final Api anybody = identity.api();
    private final Newcomer ada = Newcomer.verified(anybody);
    private final Api api = Administrators.signedIn(ada, anybody);
    private final UUID id = UUID.fromString(api.get("/api/auth/profile").text("/id"));

    @Test
    void anAccountIsErasedAfterItsGraceAndNotBefore() throws SQLException {
        ApiAnswer requested = api.put(ERASURE, java.util.Map.of()).is(202);
        assertThat(api.put(ERASURE, java.util.Map.of()).is(202).body()).isEqualTo(requested.body());
        identity.tick("erasure-sweep");
        api.get("/api/auth/profile").is(200);
        await().until(() -> ada.mails().stream().anyMatch(mail -> mail.subject().contains("erased")));
        update("update identity.account set erase_after = now() - interval '1 minute' where id = ?");
        identity.tick("erasure-sweep");
        api.get("/api/auth/profile").isProblem(401, "unauthenticated");
        ada.login(anybody).isProblem(403, "account-suspended");
        assertThat(count("select count(*) from identity.account where id = ?")).isEqualTo(1);
        update("update identity.account set erasing_since = now() - interval '1 hour' where id = ?");
        identity.tick("erasure-sweep");
        assertThat(count("select count(*) from identity.account where id = ?")).isZero();
        assertThat(count("select count(*) from identity.session where account_id = ?"))
                .isZero();
        assertThat(count("select count(*) from events.event where owner_id = ? and type = 'account.erased'"))
                .isEqualTo(1);
        ada.login(anybody).isProblem(401, "credentials-wrong");
    }

    @Test
    void itCanBeStoppedUntilThen() throws SQLException {
        api.delete(ERASURE).isProblem(409, "erasure-not-requested");
        api.put(ERASURE, java.util.Map.of()).is(202);
        assertThat(api.get(ERASURE).is(200).at("/eraseAfter").isNull()).isFalse();
        api.delete(ERASURE).is(204);
        assertThat(api.get(ERASURE).is(200).at("/eraseAfter").isNull()).isTrue();
        update("update identity.account set erase_after = now() - interval '1 minute' where id = ?");
        identity.tick("erasure-sweep");
        assertThat(count("select count(*) from identity.account where id = ? and erasing_since is not null"))
                .isEqualTo(1);
    }

    private void update(String sql) throws SQLException {
        try (Connection connection =
                        TestServers.shared().database().dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection =
                        TestServers.shared().database().dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }
}
