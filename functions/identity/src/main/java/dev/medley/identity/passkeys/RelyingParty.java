package dev.medley.identity.passkeys;

import com.webauthn4j.data.client.Origin;
import dev.medley.settings.Settings;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who Medley is to browsers: passkeys are bound to its host, and shown by pages of its own and of the allowed origins. */
@Singleton
class RelyingParty {

    private final String id;
    private final Set<Origin> origins;

    RelyingParty(Settings settings) {
        URI url = URI.create(settings.publicUrl());
        this.id = url.getHost();
        this.origins = Stream.concat(
                        Stream.of(url.getScheme() + "://" + url.getAuthority()),
                        settings.allowedOrigins().stream().filter(origin -> !origin.equals("*")))
                .map(Origin::create)
                .collect(Collectors.toUnmodifiableSet());
    }

    String id() {
        return id;
    }

    Set<Origin> origins() {
        return origins;
    }
}
