package dev.medley.identity.social.store;

import dev.medley.identity.social.ProviderGrant;
import dev.medley.storage.FieldEncryption;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Access to providers as it stands in the database: encrypted. */
@Singleton
class GrantSeal {

    private static final String SEAL = "provider-grant";

    private final FieldEncryption fieldEncryption;
    private final JsonCodec json;

    GrantSeal(FieldEncryption fieldEncryption, JsonCodec json) {
        this.fieldEncryption = fieldEncryption;
        this.json = json;
    }

    byte @Nullable [] seal(@Nullable ProviderGrant providerGrant) {
        return providerGrant == null
                ? null
                : fieldEncryption.seal(SEAL, json.write(providerGrant).text().getBytes(StandardCharsets.UTF_8));
    }

    ProviderGrant open(byte[] sealed) {
        return json.read(
                new Json(new String(fieldEncryption.open(SEAL, sealed), StandardCharsets.UTF_8)), ProviderGrant.class);
    }
}
