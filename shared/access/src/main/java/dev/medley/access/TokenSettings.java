package dev.medley.access;

import dev.medley.settings.Settings;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What access tokens say of themselves in this stage. */
@Singleton
public class TokenSettings {

    /** Short, because a token cannot be called back from those who never ask. */
    public static final Duration ACCESS_LIFETIME = Duration.ofMinutes(10);

    private final String publicUrl;

    TokenSettings(Settings settings) {
        this.publicUrl = settings.publicUrl();
    }

    public String issuer() {
        return publicUrl + "/api/auth";
    }

    public String audience() {
        return publicUrl + "/api";
    }
}
