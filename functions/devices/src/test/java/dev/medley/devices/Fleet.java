package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A fleet of a type of its own, so that tests do not see each other's devices. */
final class Fleet {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final KeyPair KEYS = keys();

    final FunctionUnderTest function;
    final TestAccount account = TestAccount.with("admin");
    Api admin;
    final String type = "t" + UUID.randomUUID();
    private int made;

    Fleet(FunctionUnderTest function) {
        this.function = function;
        admin = function.as(account);
    }

    /** The clock of the function has moved, and what it signed before is over. */
    void signInAgain() {
        admin = function.as(account);
    }

    TestDevice device() {
        return device(Map.of());
    }

    TestDevice device(Map<String, Object> more) {
        String controllerId = type + "-" + ++made;
        Map<String, Object> request =
                new HashMap<>(Map.of("controllerId", controllerId, "name", "Device " + made, "type", type));
        request.putAll(more);
        UUID id = admin.post("/api/devices", request).is(201).id();
        String token = admin.post("/api/devices/" + id + "/credentials", Map.of("endOthersNow", false))
                .is(201)
                .text("/token");
        return new TestDevice(id, controllerId, token, function.api().header("Authorization", "TargetToken " + token));
    }

    List<TestDevice> devices(int count) {
        List<TestDevice> devices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            devices.add(device());
        }
        return devices;
    }

    /** A published release with one file. */
    UUID release(String version, byte[] content) {
        return release(version, content, Map.of());
    }

    UUID release(String version, byte[] content, Map<String, Object> more) {
        UUID release = draft(version, more);
        upload(release, content);
        admin.post("/api/releases/" + release + "/publication").is(200);
        return release;
    }

    UUID release(String version) {
        return release(version, ("firmware " + version).getBytes(StandardCharsets.UTF_8));
    }

    UUID draft(String version, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "name",
                "Firmware",
                "version",
                version,
                "deviceType",
                type,
                "modules",
                List.of(Map.of("part", "os", "name", "Image", "version", version))));
        request.putAll(more);
        return admin.post("/api/releases", request).is(201).id();
    }

    UUID key() {
        byte[] encoded = KEYS.getPublic().getEncoded();
        String raw =
                Base64.getEncoder().encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        return admin.post("/api/release-keys", Map.of("name", "Build server", "publicKey", raw))
                .is(201)
                .id();
    }

    ApiAnswer announce(UUID release, byte[] content, byte[] signed) {
        String module = admin.get("/api/releases/" + release).is(200).text("/modules/0/id");
        return admin.post(
                "/api/releases/" + release + "/artifacts",
                Map.of(
                        "moduleId",
                        module,
                        "fileName",
                        "image.bin",
                        "sizeBytes",
                        content.length,
                        "sha256",
                        HexFormat.of().formatHex(sha256(content)),
                        "signature",
                        Base64.getEncoder().encodeToString(sign(sha256(signed))),
                        "keyId",
                        key()));
    }

    ApiAnswer upload(UUID release, byte[] content) {
        ApiAnswer artifact = announce(release, content, content).is(201);
        return send(release, artifact.id(), content, "ready");
    }

    ApiAnswer send(UUID release, UUID artifact, byte[] content, String outcome) {
        String path = "/api/releases/" + release + "/artifacts/" + artifact;
        JsonNode part = admin.post(path + "/parts", Map.of("partNumbers", List.of(1)))
                .is(200)
                .at("/parts/0");
        put(part, content);
        admin.post(path + "/completion").is(202);
        await().untilAsserted(() ->
                assertThat(admin.get(path).is(200).text("/status")).isEqualTo(outcome));
        return admin.get(path);
    }

    UUID group(Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(Map.of("name", "Group " + UUID.randomUUID()));
        request.putAll(more);
        return admin.post("/api/device-groups", request).is(201).id();
    }

    /** A rollout that is planned. */
    UUID rollout(UUID release, Map<String, Object> plan) {
        UUID id = admin.post("/api/rollouts", Map.of("name", "Rollout", "releaseId", release, "plan", plan))
                .is(202)
                .id();
        awaitPlanned(id);
        return id;
    }

    void awaitPlanned(UUID rollout) {
        await().untilAsserted(() -> assertThat(status(rollout)).isNotEqualTo("planning"));
    }

    String status(UUID rollout) {
        return admin.get("/api/rollouts/" + rollout).is(200).text("/status");
    }

    static Map<String, Object> plan(Map<String, Object> more, List<Map<String, Object>> stages) {
        Map<String, Object> plan = new HashMap<>(Map.of(
                "stages", stages, "forced", true, "confirmation", false, "approval", false, "continuous", false));
        plan.putAll(more);
        return plan;
    }

    static Map<String, Object> stage(Map<String, Object> more) {
        Map<String, Object> stage = new HashMap<>(Map.of(
                "name",
                "All",
                "successThreshold",
                100,
                "errorThreshold",
                100,
                "onError",
                "pause",
                "afterSuccess",
                "next"));
        stage.putAll(more);
        return stage;
    }

    static int put(JsonNode request, byte[] content) {
        HttpRequest.Builder put = HttpRequest.newBuilder(
                        URI.create(request.path("url").asText()))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(content));
        request.path("headers").properties().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("content-length"))
                .forEach(header ->
                        put.setHeader(header.getKey(), header.getValue().asText()));
        return fetch(put.build()).statusCode();
    }

    static HttpResponse<byte[]> fetch(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sign(byte[] digest) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(KEYS.getPrivate());
            signature.update(digest);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
