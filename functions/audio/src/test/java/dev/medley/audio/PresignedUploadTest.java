package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medley.kernel.Digests;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestServers;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** A presigned request allows what it says, and nothing besides. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class PresignedUploadTest {

    private static final int FORBIDDEN = 403;

    private final Uploader ada;
    private final byte[] file = Sounds.tone(300);
    private final JsonNode upload;

    PresignedUploadTest(FunctionUnderTest audio) {
        ada = Uploader.of(audio);
        upload = ada.announce(Uploader.announcement("audio/wav", file.length)).at("/upload");
    }

    @Test
    void theStoreTakesExactlyWhatWasAnnounced() {
        assertThat(upload.get("method").asText()).isEqualTo("PUT");
        assertThat(upload.get("headers").get("content-type").asText()).isEqualTo("audio/wav");
        assertThat(upload.get("headers").get("content-length").asText()).isEqualTo(Integer.toString(file.length));
        assertThat(Instant.parse(upload.get("expiresAt").asText()))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(15)));
        assertThat(Store.send(upload, file).statusCode()).isEqualTo(200);
    }

    @Test
    void aDigestIsPartOfTheRequest() {
        Map<String, Object> announcement = Uploader.announcement("audio/wav", file.length);
        announcement.put("sha256", Sha256.of(Digests.sha256(file)).hex());
        ApiAnswer announced = ada.announce(announcement);
        assertThat(announced.text("/upload/headers/x-amz-checksum-sha256"))
                .isEqualTo(Sha256.of(Digests.sha256(file)).base64());

        assertThat(Store.send(announced.at("/upload"), Sounds.noise(300, 1)).statusCode())
                .isEqualTo(400);
        assertThat(Store.send(announced.at("/upload"), file).statusCode()).isEqualTo(200);
        ada.awaits(Uploader.idOf(announced), "ready");
    }

    @Test
    void anotherSizeIsRefused() {
        assertThat(Store.send(upload, Sounds.tone(301)).statusCode()).isEqualTo(FORBIDDEN);
        assertThat(Store.send(upload, new byte[0]).statusCode()).isEqualTo(FORBIDDEN);
    }

    @Test
    void anotherTypeIsRefused() {
        ObjectNode tampered = upload.deepCopy();
        ((ObjectNode) tampered.get("headers")).put("content-type", "text/html");
        assertThat(Store.send(tampered, file).statusCode()).isEqualTo(FORBIDDEN);
    }

    @Test
    void anotherKeyIsRefused() {
        URI url = URI.create(upload.get("url")
                .asText()
                .replace(ada.account().id().toString(), UUID.randomUUID().toString()));
        assertThat(Store.send(upload, url, file).statusCode()).isEqualTo(FORBIDDEN);
    }

    @Test
    void anotherSignatureIsRefused() {
        URI url = URI.create(
                upload.get("url").asText().replaceFirst("X-Amz-Signature=[0-9a-f]{8}", "X-Amz-Signature=00000000"));
        assertThat(Store.send(upload, url, file).statusCode()).isEqualTo(FORBIDDEN);
    }

    @Test
    void anExpiredRequestIsRefused() {
        Instant anHourAgo = Instant.now().minus(Duration.ofHours(1));
        assertThat(Store.send(upload, signedAt(Instant.now()), file).statusCode())
                .isEqualTo(200);
        assertThat(Store.send(upload, signedAt(anHourAgo), file).statusCode()).isEqualTo(FORBIDDEN);
    }

    /** The same request as the store would have allowed it for 15 minutes from another time on. */
    private URI signedAt(Instant time) {
        URI url = URI.create(upload.get("url").asText());
        SdkHttpRequest.Builder request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.PUT)
                .uri(TestServers.shared().objects().endpoint().resolve(url.getPath()));
        Map.of("content-type", "audio/wav", "content-length", Integer.toString(file.length))
                .forEach(request::putHeader);
        return AwsV4HttpSigner.create()
                .sign(r -> r.identity(AwsCredentialsIdentity.create("local", TestServers.SECRET))
                        .request(request.build())
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AwsV4HttpSigner.AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(15))
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(time, ZoneOffset.UTC)))
                .request()
                .getUri();
    }
}
