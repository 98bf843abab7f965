package dev.medley.identity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Rows;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody with a passkey; signed in with two factors. */
record KeyHolder(Newcomer owner, Api api, SoftwareAuthenticator device, UUID passkey, List<String> recoveryCodes) {

    static KeyHolder with(Api anybody, SoftwareAuthenticator device) {
        Newcomer owner = Newcomer.verified();
        ApiAnswer tokens = owner.login(anybody).is(200);
        ApiAnswer added =
                register(anybody.with(tokens.text("/access_token")), device).is(201);
        return new KeyHolder(
                owner, Guarded.strong(anybody, tokens), device, added.id(), Guarded.texts(added, "/recoveryCodes"));
    }

    static JsonNode registrationOptions(Api api) {
        return api.post("/api/auth/passkeys/registration-options").is(200).at("");
    }

    static ApiAnswer register(Api api, SoftwareAuthenticator device) {
        return add(api, device.create(registrationOptions(api)));
    }

    static ApiAnswer add(Api api, Map<String, Object> credential) {
        return api.post("/api/auth/passkeys", Map.of("name", "Ada's phone", "credential", credential));
    }

    static JsonNode signInOptions(Api anybody) {
        return anybody.post("/api/auth/passkeys/authentication-options", Map.of())
                .is(200)
                .at("");
    }

    static ApiAnswer signIn(Api anybody, SoftwareAuthenticator device) {
        return show(anybody, device.get(signInOptions(anybody)));
    }

    static ApiAnswer show(Api anybody, Map<String, Object> credential) {
        return anybody.post("/api/auth/passkeys/authentication", Map.of("credential", credential));
    }

    /** As somebody who never set a password. */
    KeyHolder withoutPassword() {
        Rows.update("update identity.account set password_hash = null where email = ?", owner.email());
        return this;
    }
}
