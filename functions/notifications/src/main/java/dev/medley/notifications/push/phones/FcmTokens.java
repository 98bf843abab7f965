package dev.medley.notifications.push.phones;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.notifications.push.PushOutcome.Unavailable;
import dev.medley.outbound.OutboundClient;
import dev.medley.outbound.OutboundException;
import dev.medley.outbound.OutboundRequest;
import dev.medley.outbound.OutboundResponse;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Secrets;
import dev.medley.topology.Environment;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Access tokens of the service account, each fetched with a token that it signs itself (RFC 7523). */
@Singleton
class FcmTokens {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
    private static final Duration ASSERTED_FOR = Duration.ofMinutes(10);

    /** A token that ends sooner is not used any more. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Secrets secrets;
    private final JsonCodec json;
    private final Clock clock;
    private AccessToken current = new AccessToken("", Instant.EPOCH);

    FcmTokens(Secrets secrets, JsonCodec json, Clock clock) {
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    private record AccessToken(String value, Instant end) {}

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ServiceAccount(
            @JsonProperty("client_email") String clientEmail,
            @JsonProperty("private_key") String privateKey,
            @JsonProperty("token_uri") String tokenUri) {}

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TokenAnswer(
            @Nullable @JsonProperty("access_token") String accessToken,
            @Nullable @JsonProperty("expires_in") Long expiresIn) {}

    /** A token that counts. */
    synchronized String get(OutboundClient client) throws PushServiceException {
        if (!current.end().minus(MARGIN).isAfter(clock.instant())) {
            current = fetch(client);
        }
        return current.value();
    }

    /** Forgets a token that the service does not take. */
    synchronized void forget(String token) {
        if (current.value().equals(token)) {
            current = new AccessToken("", Instant.EPOCH);
        }
    }

    private AccessToken fetch(OutboundClient client) throws PushServiceException {
        Instant now = clock.instant();
        try {
            OutboundResponse response = client.send(request(now));
            if (response.status() != 200) {
                throw unavailable(
                        "answers " + response.status(), response.retryAfter(now).orElse(null));
            }
            TokenAnswer answer = json.read(new Json(response.text()), TokenAnswer.class);
            if (answer.accessToken() == null || answer.expiresIn() == null) {
                throw unavailable("gives out none", null);
            }
            return new AccessToken(answer.accessToken(), now.plusSeconds(answer.expiresIn()));
        } catch (OutboundException e) {
            throw unavailable("does not answer", null);
        } catch (UncheckedIOException _) {
            throw unavailable("answers something that is no JSON", null);
        }
    }

    private OutboundRequest request(Instant now) {
        ServiceAccount account = account();
        String assertion = SigningAlgorithm.RS256.sign(
                "{\"alg\":\"RS256\",\"typ\":\"JWT\"}",
                json.write(Map.of(
                                "iss", account.clientEmail(),
                                "scope", SCOPE,
                                "aud", account.tokenUri(),
                                "iat", now.getEpochSecond(),
                                "exp", now.plus(ASSERTED_FOR).getEpochSecond()))
                        .text(),
                account.privateKey());
        return OutboundRequest.of("POST", URI.create(account.tokenUri()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(("grant_type=" + GRANT.replace(":", "%3A") + "&assertion=" + assertion)
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private ServiceAccount account() {
        try {
            return json.read(new Json(secrets.get(Environment.FCM_SERVICE_ACCOUNT)), ServiceAccount.class);
        } catch (UncheckedIOException _) {
            throw new IllegalStateException("The secret of FCM is not the key file of a service account");
        }
    }

    private static PushServiceException unavailable(String how, @Nullable Duration pause) {
        return new PushServiceException(new Unavailable("The server of access tokens " + how, pause));
    }
}
