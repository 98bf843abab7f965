package dev.medley.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/**
 * A device with one key pair, and the browser in front of it (WebAuthn Level 3, 6). Honest as it comes; its fields are for
 * those who want it otherwise.
 */
final class SoftwareAuthenticator {

    static final String ORIGIN = "https://medley.test";

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int BACKUP_ELIGIBLE = 0x08;
    private static final int ATTESTED = 0x40;

    private final KeyPair keys;
    private final boolean edwards;
    byte[] userHandle = {};

    byte[] credentialId = random(32);
    String origin = ORIGIN;
    String type = "";
    String relyingParty = "medley.test";
    boolean present = true;
    boolean verifies = true;
    boolean synced;
    boolean tellsWhose = true;
    boolean crossOrigin;
    int flags;
    String format = "none";
    byte[] cose = {};
    long count;

    private SoftwareAuthenticator(KeyPair keys, boolean edwards) {
        this.keys = keys;
        this.edwards = edwards;
    }

    static SoftwareAuthenticator p256() {
        return new SoftwareAuthenticator(keys("EC"), false);
    }

    static SoftwareAuthenticator ed25519() {
        return new SoftwareAuthenticator(keys("Ed25519"), true);
    }

    /** What {@code navigator.credentials.create} gives for these options. */
    Map<String, Object> create(JsonNode options) {
        userHandle = decode(options.at("/user/id").asText());
        String clientData = clientData("webauthn.create", options);
        return credential(Map.of(
                "clientDataJSON", encode(bytes(clientData)),
                "attestationObject", encode(attestationObject()),
                "transports", new String[] {"internal", "hybrid"}));
    }

    /** What {@code navigator.credentials.get} gives for these options. */
    Map<String, Object> get(JsonNode options) {
        byte[] clientData = bytes(clientData("webauthn.get", options));
        byte[] authenticatorData = authenticatorData(0);
        Map<String, Object> response = new java.util.HashMap<>(Map.of(
                "clientDataJSON", encode(clientData),
                "authenticatorData", encode(authenticatorData),
                "signature", encode(sign(concat(authenticatorData, sha256(clientData))))));
        if (tellsWhose) {
            response.put("userHandle", encode(userHandle));
        }
        return credential(response);
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of(
                "id",
                encode(credentialId),
                "rawId",
                encode(credentialId),
                "type",
                "public-key",
                "authenticatorAttachment",
                "platform",
                "clientExtensionResults",
                Map.of(),
                "response",
                response);
    }

    private String clientData(String what, JsonNode options) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":%s}""".formatted(
                        type.isEmpty() ? what : type, options.at("/challenge").asText(), origin, crossOrigin);
    }

    private byte[] attestationObject() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                CBORGenerator cbor = new CBORFactory().createGenerator(out)) {
            cbor.writeStartObject(3);
            cbor.writeStringField("fmt", format);
            cbor.writeFieldName("attStmt");
            cbor.writeStartObject(0);
            cbor.writeEndObject();
            cbor.writeBinaryField("authData", concat(authenticatorData(ATTESTED), attested()));
            cbor.writeEndObject();
            cbor.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] authenticatorData(int more) {
        int all = flags | more | (present ? PRESENT : 0) | (verifies ? VERIFIED : 0) | (synced ? BACKUP_ELIGIBLE : 0);
        return ByteBuffer.allocate(37)
                .put(sha256(bytes(relyingParty)))
                .put((byte) all)
                .putInt((int) count)
                .array();
    }

    private byte[] attested() throws IOException {
        byte[] key = cose.length > 0 ? cose : edwards ? okpKey() : ec2Key();
        return ByteBuffer.allocate(18 + credentialId.length + key.length)
                .put(new byte[16])
                .putShort((short) credentialId.length)
                .put(credentialId)
                .put(key)
                .array();
    }

    /** COSE (RFC 9053, 7.1): the coordinates stand at the end of the key's usual encoding. */
    private byte[] ec2Key() throws IOException {
        byte[] point = keys.getPublic().getEncoded();
        int y = point.length - 32;
        return cose(2, -7, 1, Arrays.copyOfRange(point, y - 32, y), Arrays.copyOfRange(point, y, point.length));
    }

    private byte[] okpKey() throws IOException {
        byte[] point = keys.getPublic().getEncoded();
        return cose(1, -8, 6, Arrays.copyOfRange(point, point.length - 32, point.length));
    }

    static byte[] cose(int type, int algorithm, int curve, byte[]... coordinates) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CBORGenerator cbor = new CBORFactory().createGenerator(out)) {
            cbor.writeStartObject(3 + coordinates.length);
            cbor.writeFieldId(1);
            cbor.writeNumber(type);
            cbor.writeFieldId(3);
            cbor.writeNumber(algorithm);
            cbor.writeFieldId(-1);
            cbor.writeNumber(curve);
            for (int i = 0; i < coordinates.length; i++) {
                cbor.writeFieldId(-2L - i);
                cbor.writeBinary(coordinates[i]);
            }
            cbor.writeEndObject();
        }
        return out.toByteArray();
    }

    private byte[] sign(byte[] data) {
        try {
            Signature signature = Signature.getInstance(edwards ? "Ed25519" : "SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(256);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
