package dev.medley.notifications.push.phones;

import dev.medley.storage.JsonCodec;
import dev.medley.storage.Secrets;
import dev.medley.topology.Environment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What APNs knows Medley by. It takes no token that is older than an hour, and no new one before 20 minutes are over. */
@Singleton
class ApnsTokens {

    private static final Duration NEW_AFTER = Duration.ofMinutes(40);
    private static final Duration NOT_BEFORE = Duration.ofMinutes(20);

    private final ApnsSettings settings;
    private final Secrets secrets;
    private final JsonCodec json;
    private final Clock clock;
    private String current = "";
    private Instant madeAt = Instant.EPOCH;

    ApnsTokens(ApnsSettings settings, Secrets secrets, JsonCodec json, Clock clock) {
        this.settings = settings;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    synchronized String get() {
        if (age().compareTo(NEW_AFTER) >= 0) {
            make();
        }
        return current;
    }

    /** Whether there is another one in place of one that APNs does not take. */
    synchronized boolean replace(String token) {
        if (token.equals(current) && age().compareTo(NOT_BEFORE) < 0) {
            return false;
        }
        if (token.equals(current)) {
            make();
        }
        return true;
    }

    private Duration age() {
        return Duration.between(madeAt, clock.instant());
    }

    private void make() {
        Instant now = clock.instant();
        current = SigningAlgorithm.ES256.sign(
                json.write(Map.of("alg", "ES256", "kid", settings.keyId())).text(),
                json.write(Map.of("iss", settings.team(), "iat", now.getEpochSecond()))
                        .text(),
                secrets.get(Environment.APNS_KEY));
        madeAt = now;
    }
}
