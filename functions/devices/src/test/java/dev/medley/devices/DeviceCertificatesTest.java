package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Devices prove themselves with certificates that the gateway checks; the function knows their fingerprints again. */
@FunctionTest("devices")
class DeviceCertificatesTest {

    private final FunctionUnderTest function;
    private final Fleet fleet;
    private final TestDevice device;
    private final String path;
    private final String certificates;

    DeviceCertificatesTest(FunctionUnderTest function) {
        this.function = function;
        fleet = new Fleet(function);
        device = fleet.device();
        path = "/api/devices/" + device.id() + "/credentials";
        certificates = "/api/devices/" + device.id() + "/certificates";
    }

    @Test
    void aDeviceIsKnownByItsCertificateUntilThatIsTakenAway() throws Exception {
        String pem = file("device-certificate.pem");
        String fingerprint = fingerprint(pem);
        assertThat(poll(device, fingerprint)).isEqualTo(401);
        ApiAnswer added = fleet.admin
                .post(certificates, Map.of("certificate", pem, "endOthersNow", false))
                .is(201);
        assertThat(added.text("/kind")).isEqualTo("certificate");
        assertThat(added.text("/subject")).contains("kiosk-0007");
        assertThat(added.text("/expiresAt")).isNotEmpty();
        assertThat(poll(device, fingerprint)).isEqualTo(200);
        assertThat(poll(fleet.device(), fingerprint)).as("another device").isEqualTo(401);
        assertThat(poll(device, "0".repeat(64))).as("another certificate").isEqualTo(401);
        device.poll();
        TestDevice other = fleet.device();
        fleet.admin
                .post("/api/devices/" + other.id() + "/certificates", Map.of("certificate", pem, "endOthersNow", false))
                .isProblem(409, "certificate-taken");
        assertThat(fleet.admin.get(path).is(200).at("/credentials").findValuesAsText("kind"))
                .containsExactlyInAnyOrder("token", "certificate");
        fleet.admin.delete(path + "/" + added.id()).is(204);
        assertThat(poll(device, fingerprint)).isEqualTo(401);
    }

    @Test
    void nobodyElseThanTheGatewaySaysWhichCertificateAClientHas() {
        String claimed = "ClientCertificate " + "0".repeat(64);
        function.api().header("Authorization", claimed).get(device.path()).isProblem(401, "device-unauthenticated");
        function.api()
                .header("Authorization", " clientcertificate " + "0".repeat(64))
                .get(device.path())
                .isProblem(401, "device-unauthenticated");
    }

    @Test
    void whatIsNoCertificateOrIsOverIsRefused() throws Exception {
        Map<String, Object> over = Map.of("certificate", file("device-certificate-over.pem"), "endOthersNow", false);
        fleet.admin.post(certificates, over).isProblem(422, "certificate-invalid");
        fleet.admin
                .post(
                        certificates,
                        Map.of(
                                "certificate",
                                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
                                "endOthersNow",
                                false))
                .isProblem(422, "certificate-invalid");
        fleet.admin
                .post(certificates, Map.of("certificate", "secret", "endOthersNow", false))
                .isProblem(422, "validation-failed");
    }

    /** As the gateway hands it on whose authorizer has looked at the certificate. */
    private int poll(TestDevice who, String fingerprint) {
        APIGatewayProxyRequestEvent request = LambdaRequests.get(who.path());
        request.getRequestContext().setAuthorizer(new HashMap<>(Map.of("clientCertificateSha256", fingerprint)));
        return function.call(request).getStatusCode();
    }

    private static String file(String name) throws IOException {
        try (InputStream in = DeviceCertificatesTest.class.getResourceAsStream("/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static String fingerprint(String pem) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(Fleet.sha256(CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                        .getEncoded()));
    }
}
