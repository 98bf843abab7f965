package dev.medley.identity.social.store;

import dev.medley.identity.social.Grant;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Sealing;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Access to providers as it stands in the database: encrypted. */
@Singleton
class GrantSeal {

    private static final String SEAL = "provider-grant";

    private final Sealing sealing;
    private final JsonCodec json;

    GrantSeal(Sealing sealing, JsonCodec json) {
        this.sealing = sealing;
        this.json = json;
    }

    byte @Nullable [] seal(@Nullable Grant grant) {
        return grant == null
                ? null
                : sealing.seal(SEAL, json.write(grant).text().getBytes(StandardCharsets.UTF_8));
    }

    Grant open(byte[] sealed) {
        return json.read(new Json(new String(sealing.open(SEAL, sealed), StandardCharsets.UTF_8)), Grant.class);
    }
}
