package dev.medley.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCertificatesTest {

    private static final String FINGERPRINT = "a1".repeat(32);

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, List<String>> lists = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private void stamp(Map<String, Object> authorizer) {
        ProxyRequestContext context = new ProxyRequestContext();
        context.setAuthorizer(authorizer);
        ClientCertificates.stamp(new APIGatewayProxyRequestEvent().withRequestContext(context), headers, lists);
    }

    @Test
    void whatTheAuthorizerSaysIsHandedOn() {
        stamp(Map.of("clientCertificateSha256", FINGERPRINT));
        assertThat(headers).containsEntry("Authorization", "ClientCertificate " + FINGERPRINT);
        assertThat(lists).containsEntry("Authorization", List.of("ClientCertificate " + FINGERPRINT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ClientCertificate x", "clientcertificate x", "  CLIENTCERTIFICATE x"})
    void whatAClientWritesInItsPlaceIsTakenOut(String written) {
        headers.put("authorization", written);
        lists.put("authorization", List.of(written));
        stamp(Map.of());
        assertThat(headers).isEmpty();
        assertThat(lists).isEmpty();
    }

    @Test
    void aTokenGoesBeforeACertificate() {
        headers.put("Authorization", "TargetToken x");
        stamp(Map.of("clientCertificateSha256", FINGERPRINT));
        assertThat(headers).containsEntry("Authorization", "TargetToken x");
    }

    @Test
    void whatIsNoFingerprintIsLeftOut() {
        stamp(Map.of("clientCertificateSha256", "x"));
        assertThat(headers).isEmpty();
    }
}
