package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.storage.Sql;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "identity",
        settings = {"medley.identity.passwords.argon2.memory-kib=19456", "medley.identity.passwords.argon2.passes=2"})
class HashUpgradeTest {

    private final Sql sql;
    private final Api api;

    HashUpgradeTest(FunctionUnderTest identity) {
        sql = identity.bean(Sql.class);
        api = identity.api();
    }

    @Test
    void anImportedBcryptHashSignsInAndIsArgon2Afterwards() {
        Newcomer ada = Newcomer.verified();
        String imported = bcrypt(Newcomer.PASSWORD);
        setHash(ada, imported);

        ada.login(api, "not her password").isProblem(401, "credentials-wrong");
        assertThat(hash(ada)).isEqualTo(imported);

        ada.login(api).is(200);
        String upgraded = hash(ada);
        assertThat(upgraded).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");

        ada.login(api).is(200);
        assertThat(hash(ada)).isEqualTo(upgraded);
    }

    @Test
    void aHashThatNobodyKnowsSignsNobodyIn() {
        Newcomer ada = Newcomer.verified();
        setHash(ada, "{SSHA}bm90IG91cnM=");
        ada.login(api).isProblem(401, "credentials-wrong");
    }

    private static String bcrypt(String password) {
        return OpenBSDBCrypt.generate("2b", password.getBytes(StandardCharsets.UTF_8), new byte[16], 4);
    }

    private void setHash(Newcomer newcomer, String hash) {
        int changed = sql.query("update identity.account set password_hash = :hash where email_key = :emailKey")
                .with("hash", hash)
                .with("emailKey", newcomer.email())
                .update();
        assertThat(changed).isEqualTo(1);
    }

    private String hash(Newcomer newcomer) {
        return sql.query("select password_hash from identity.account where email_key = :emailKey")
                .with("emailKey", newcomer.email())
                .first(row -> row.text("password_hash"))
                .orElseThrow();
    }
}
