package dev.medley.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import dev.medley.access.CertificateCredential;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes down which certificate a client showed where the gateway checks them (mutual TLS): its authorizer says the
 * fingerprint as {@code clientCertificateSha256}, because proxy events have no certificate. What a client writes itself in that
 * place is taken out.
 */
final class ClientCertificates {

    private static final String AUTHORIZATION = "Authorization";

    private ClientCertificates() {}

    static void stamp(
            APIGatewayProxyRequestEvent request, Map<String, String> headers, Map<String, List<String>> lists) {
        lists.computeIfPresent(AUTHORIZATION, (_, values) -> {
            List<String> own =
                    values.stream().filter(value -> !isReserved(value)).toList();
            return own.isEmpty() ? null : own;
        });
        if (isReserved(headers.get(AUTHORIZATION))) {
            headers.remove(AUTHORIZATION);
        }
        String fingerprint = fingerprint(request);
        if (fingerprint != null && !headers.containsKey(AUTHORIZATION) && !lists.containsKey(AUTHORIZATION)) {
            headers.put(AUTHORIZATION, CertificateCredential.SCHEME + fingerprint);
            lists.put(AUTHORIZATION, List.of(CertificateCredential.SCHEME + fingerprint));
        }
    }

    private static boolean isReserved(@Nullable String authorization) {
        return authorization != null
                && authorization
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(CertificateCredential.SCHEME.strip().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String fingerprint(APIGatewayProxyRequestEvent request) {
        return Optional.ofNullable(request.getRequestContext())
                .map(ProxyRequestContext::getAuthorizer)
                .map(authorizer -> authorizer.get("clientCertificateSha256"))
                .map(Object::toString)
                .filter(CertificateCredential::isFingerprint)
                .orElse(null);
    }
}
