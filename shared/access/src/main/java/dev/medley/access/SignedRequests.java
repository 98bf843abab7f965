package dev.medley.access;

import dev.medley.access.signatures.MessageSignature;
import dev.medley.access.signatures.SignedMessage;
import dev.medley.access.signatures.VerificationKey;
import dev.medley.kernel.Refusal;
import dev.medley.storage.Sql;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.AvailableByteBody;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds the requests of API keys that have a signing key to their signatures, each of which is good once. */
@Singleton
class SignedRequests {

    private final Sql sql;
    private final Clock clock;

    SignedRequests(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Checks the signature of a request.
     *
     * @throws Refusal {@code signature-invalid}
     */
    void require(UUID keyId, byte @Nullable [] signingKey, @Nullable HttpRequest<?> request) {
        if (signingKey == null || request == null) {
            throw new Refusal(Refusal.Kind.UNAUTHENTICATED, "signature-invalid", "This API key takes signed requests.");
        }
        Instant now = clock.instant();
        MessageSignature signature =
                MessageSignature.check(message(request), keyId.toString(), VerificationKey.ed25519(signingKey), now);
        boolean isFirst = sql.query("select identity.pub_use_nonce(:key, :nonce, :now, :until) as is_first")
                .with("key", keyId)
                .with("nonce", signature.nonce())
                .with("now", now)
                .with("until", signature.until())
                .first(row -> row.bool("is_first"))
                .orElse(false);
        if (!isFirst) {
            throw new Refusal(
                    Refusal.Kind.UNAUTHENTICATED,
                    "signature-invalid",
                    "This signature was used before; sign each request with a nonce of its own.");
        }
    }

    private static SignedMessage message(HttpRequest<?> request) {
        Map<String, List<String>> headers = new TreeMap<>();
        request.getHeaders()
                .forEach(
                        (name, values) -> headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                                .addAll(values));
        Map<String, List<String>> query = request.getParameters().asMap();
        return new SignedMessage(
                request.getMethodName(),
                String.valueOf(request.getHeaders().get(HttpHeaders.HOST)),
                request.getUri().getRawPath(),
                query,
                headers,
                body(request));
    }

    private static byte[] body(HttpRequest<?> request) {
        return request instanceof ServerHttpRequest<?> received && received.byteBody() instanceof AvailableByteBody body
                ? body.toByteArray()
                : new byte[0];
    }
}
