package dev.medley.security.anomalies.external;

import dev.medley.access.ClientNetwork;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;

/**
 * A server that scores traffic in place of the forest. What it proves Medley to is the secret {@code
 * MEDLEY_ANOMALY_SCORER_SECRET}.
 *
 * @param url where it takes windows; nothing for none. Plain HTTP only to an address of a private network, which must be among
 *     those of {@code MEDLEY_OUTBOUND_ALLOWED} too
 * @param timeout how long it may take, with retries; after that the forest scores
 */
@ConfigurationProperties("medley.anomaly-scorer")
public record AnomalyScorerSettings(
        @Bindable(defaultValue = "") @NotNull String url,
        @Bindable(defaultValue = "3s") @NotNull Duration timeout) {

    public AnomalyScorerSettings {
        if (!url.isEmpty()) {
            URI uri = URI.create(url);
            boolean isHttps = "https".equals(uri.getScheme());
            boolean isPrivate = "http".equals(uri.getScheme())
                    && uri.getHost() != null
                    && ClientNetwork.parse(uri.getHost())
                            .filter(ClientNetwork::isLocal)
                            .isPresent();
            if (!isHttps && !isPrivate) {
                throw new IllegalArgumentException("Not HTTPS, nor an address of a private network: " + uri.getHost());
            }
        }
    }

    boolean isOn() {
        return !url.isEmpty();
    }
}
