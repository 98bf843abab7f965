package dev.medley.notifications;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.kernel.Base64Url;
import dev.medley.notifications.PushReceiver.Answer;
import dev.medley.testkit.FunctionUnderTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Servers that speak as FCM, its server of access tokens and APNs do, and a function that knows them. Its worker is called by
 * the test itself: the others of this JVM, which read the queue, do not know these servers.
 */
final class PhoneServices {

    static final PushReceiver FCM = new PushReceiver(Answer.of(200));
    static final PushReceiver TOKENS = new PushReceiver(token("first"));
    static final Http2Receiver APNS = new Http2Receiver();
    static final KeyPair GOOGLE = pair("RSA");
    static final KeyPair APPLE = pair("EC");

    private static final class Holder {
        static final FunctionUnderTest FUNCTION = FunctionUnderTest.with("notifications", settings());
    }

    private PhoneServices() {}

    static FunctionUnderTest function() {
        return Holder.FUNCTION;
    }

    static Answer token(String value) {
        return new Answer(
                200, "{\"access_token\": \"" + value + "\", \"expires_in\": 3599, \"token_type\": \"Bearer\"}");
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("medley.stage", "local");
        settings.put("medley.outbound.loopback", "true");
        settings.put("medley.notifications.push.timeout", "2s");
        settings.put("medley.fcm.project", "medley-test");
        settings.put("medley.fcm.url", FCM.url());
        settings.put(
                "medley.fcm-service-account",
                "{\"type\": \"service_account\", \"client_email\": \"push@medley-test\", \"private_key\": \""
                        + pem(GOOGLE).replace("\n", "\\n") + "\", \"token_uri\": \"" + TOKENS.url() + "/token\"}");
        settings.put("medley.apns.topic", "dev.medley.test");
        settings.put("medley.apns.key-id", "ABC123DEFG");
        settings.put("medley.apns.team", "DEF123GHIJ");
        settings.put("medley.apns.url", APNS.url());
        settings.put("medley.apns-key", pem(APPLE));
        return settings;
    }

    private static KeyPair pair(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(algorithm.equals("RSA") ? 2048 : 256);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    static boolean isSignedByGoogle(String token) {
        return isSigned(token, "SHA256withRSA", GOOGLE);
    }

    static boolean isSignedByApple(String token) {
        return isSigned(token, "SHA256withECDSAinP1363Format", APPLE);
    }

    private static boolean isSigned(String token, String algorithm, KeyPair pair) {
        try {
            int end = token.lastIndexOf('.');
            Signature signature = Signature.getInstance(algorithm);
            signature.initVerify(pair.getPublic());
            signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64Url.decode(token.substring(end + 1)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64Url.decode(token.split("\\.", -1)[1]));
    }
}
