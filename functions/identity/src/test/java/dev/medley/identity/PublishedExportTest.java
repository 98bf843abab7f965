package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ExportViews;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The view behind exports. */
@FunctionTest("identity")
class PublishedExportTest {

    /** Secrets that are soon over, what tells only that one was used, and what the audit tells as well. */
    private static final List<String> TELL_NOTHING = List.of(
            "bulk_row",
            "ceremony",
            "challenge",
            "disavowal",
            "earlier_registration",
            "former_password",
            "login_attempt",
            "recovery_code",
            "unlocking");

    private final FunctionUnderTest identity;

    PublishedExportTest(FunctionUnderTest identity) {
        this.identity = identity;
    }

    @Test
    void everyTableThatBelongsToAccountsIsInItOrTellsNothing() {
        identity.api().get("/api/auth/profile").is(401);
        ExportViews.assertComplete("identity", TELL_NOTHING);
    }

    @Test
    void aPageIsReadByIndexWhereverThereIsOne() throws SQLException {
        Newcomer.verified().login(identity.api()).is(200);
        for (String kind : Rows.texts("select distinct kind from identity.pub_export")) {
            assertThat(ExportViews.plan("identity", kind))
                    .as(kind)
                    .contains("Index")
                    .doesNotContain("Seq Scan");
        }
    }

    @Test
    void nothingInItOpensAnything() {
        Guarded guarded = Guarded.by(identity.api());
        UUID owner = guarded.api().get("/api/auth/profile").id();
        String key = guarded.api()
                .post("/api/users/me/api-keys", Map.of("name", "k", "scopes", List.of("*:*:own")))
                .is(201)
                .text("/key");
        List<String> secrets = Stream.of(
                        "select password_hash from identity.account where id = ?",
                        "select encode(key_hash, 'hex') from identity.api_key where account_id = ?",
                        "select encode(secret, 'hex') from identity.totp where account_id = ?",
                        "select encode(token_hash, 'hex') from identity.device where account_id = ? limit 1",
                        "select login_key from identity.attempt where account_id = ? limit 1")
                .flatMap(sql -> Rows.texts(sql, owner).stream())
                .toList();
        assertThat(secrets).hasSizeGreaterThan(3);

        String text = String.join(
                "\n", Rows.texts("select document::text from identity.pub_export where account_id = ?", owner));

        assertThat(text).contains("\"hasPassword\": true").doesNotContain(key, "argon2");
        assertThat(text).doesNotContain(secrets);
        assertThat(text).doesNotContain(guarded.recoveryCodes());
    }
}
