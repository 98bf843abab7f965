package dev.medley.identity.sessions;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs access tokens for some time.
 *
 * @param key both halves
 * @param signsFrom when it begins to sign; it is published before
 * @param retiresAt when the last token that it signed has expired, so that it need not be published any longer; null as
 *     long as no key is to follow
 */
public record SigningKey(
        ECKey key, Instant signsFrom, @Nullable Instant retiresAt) {

    boolean isRetired(Instant now) {
        return retiresAt != null && !retiresAt.isAfter(now);
    }
}
