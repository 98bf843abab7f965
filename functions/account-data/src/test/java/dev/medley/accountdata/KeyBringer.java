package dev.medley.accountdata;

import dev.medley.providerkeys.KeyPlace;
import dev.medley.providerkeys.ModelProvider;
import dev.medley.providerkeys.ProviderKeyOpener;
import dev.medley.providerkeys.ProviderKeyText;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.TestAccount;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody new, signed in moments ago, who brings keys to providers. */
final class KeyBringer {

    static final String KEYS = "/api/users/me/provider-keys";

    private final KeyedFunction function;
    private final Api api;
    private final Api stale;
    private final UUID account;

    KeyBringer(KeyedFunction function) {
        this.function = function;
        TestAccount owner = TestAccount.any();
        api = function.as(owner);
        stale = function.as(owner.signedInAnHourAgo());
        account = owner.id();
    }

    Api api() {
        return api;
    }

    /** The owner in a session that proved itself an hour ago. */
    Api stale() {
        return stale;
    }

    UUID account() {
        return account;
    }

    KeyPlace place(ModelProvider provider) {
        return new KeyPlace(account, provider);
    }

    /** A key that the providers answer with this status. */
    String answered(int status) {
        String key = "sk-" + UUID.randomUUID();
        function.providers().answer(key, status);
        return key;
    }

    /** A key that the providers take. */
    String accepted() {
        return answered(200);
    }

    ApiAnswer put(String provider, String key) {
        return api.put(KEYS + "/" + provider, Map.of("key", key));
    }

    ApiAnswer get(String provider) {
        return api.get(KEYS + "/" + provider);
    }

    ApiAnswer remove(String provider) {
        return api.delete(KEYS + "/" + provider);
    }

    ApiAnswer validate(String provider) {
        return api.post(KEYS + "/" + provider + "/validation");
    }

    /** The key itself, as another part of the system would open it. */
    String opened(ModelProvider provider) {
        return open(provider).orElseThrow();
    }

    /** The same; empty where there is none to be opened. */
    Optional<String> open(ModelProvider provider) {
        ProviderKeyOpener opener = function.bean(ProviderKeyOpener.class);
        return opener.find(place(provider)).map(opener::open).map(ProviderKeyText::text);
    }
}
