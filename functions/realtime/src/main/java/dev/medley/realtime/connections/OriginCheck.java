package dev.medley.realtime.connections;

import dev.medley.kernel.Refusal;
import dev.medley.settings.Settings;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets those pages connect that may call the API; whoever is no page says no origin. */
@Singleton
public class OriginCheck {

    private final Set<String> allowed;

    OriginCheck(Settings settings) {
        Set<String> all = new HashSet<>(settings.allowedOrigins());
        URI url = URI.create(settings.publicUrl());
        all.add(url.getScheme() + "://" + url.getAuthority());
        allowed = Set.copyOf(all);
    }

    /**
     * Looks at an origin.
     *
     * @throws Refusal {@code origin-refused}
     */
    public void require(@Nullable String origin) {
        if (origin != null && !allowed.contains("*") && !allowed.contains(origin)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "origin-refused", "Pages of this origin may not connect.");
        }
    }
}
