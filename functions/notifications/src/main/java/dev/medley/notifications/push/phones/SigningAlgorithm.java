package dev.medley.notifications.push.phones;

import dev.medley.kernel.Base64Url;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** What tokens are signed with that Medley proves itself to push services by (RFC 7515, RFC 7518). */
enum SigningAlgorithm {
    RS256("RSA", "SHA256withRSA"),
    ES256("EC", "SHA256withECDSAinP1363Format");

    private final String keyAlgorithm;
    private final String signatureAlgorithm;

    SigningAlgorithm(String keyAlgorithm, String signatureAlgorithm) {
        this.keyAlgorithm = keyAlgorithm;
        this.signatureAlgorithm = signatureAlgorithm;
    }

    /**
     * A token.
     *
     * @param header a JSON document
     * @param claims a JSON document
     * @param pem the private key, as PKCS #8 in PEM
     * @throws IllegalStateException where the key is none; it says nothing of it
     */
    String sign(String header, String claims, String pem) {
        String content = encode(header) + "." + encode(claims);
        try {
            Signature signature = Signature.getInstance(signatureAlgorithm);
            signature.initSign(key(pem));
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + Base64Url.encode(signature.sign());
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            throw new IllegalStateException("The private key of the push service is not one of " + name());
        }
    }

    private static String encode(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private PrivateKey key(String pem) throws GeneralSecurityException {
        String bytes = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance(keyAlgorithm)
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(bytes)));
    }
}
