package dev.medley.testkit;

import dev.medley.access.ApiKey;
import dev.medley.kernel.Digests;
import java.util.UUID;

/** An API key of an account, which may do all that its owner may, in modules that have no identity function to ask for one. */
public record TestApiKey(UUID id, String text) {

    public static TestApiKey of(TestAccount account) {
        TestApiKey key = new TestApiKey(UUID.randomUUID(), ApiKey.random());
        int _ = Rows.update(
                "insert into identity.api_key (id, account_id, hash) values (?, ?, ?)",
                key.id,
                account.id(),
                Digests.sha256(key.text));
        return key;
    }
}
