package dev.medley.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Digests (FIPS 180-4) and message authentication codes (RFC 2104). */
public final class Digests {

    private static final String HMAC_SHA256 = "HmacSHA256";
    private static final String HMAC_SHA1 = "HmacSHA1";

    private Digests() {}

    public static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }

    /** The digest of the text's UTF-8 bytes. */
    public static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of a file's bytes, which need not fit into memory. */
    public static byte[] sha256(Path file) throws IOException {
        return digest("SHA-256", file);
    }

    /** The SHA-1 of a file, for protocols that name files by it; nothing is secured by it. */
    public static byte[] sha1(Path file) throws IOException {
        return digest("SHA-1", file);
    }

    /** The MD5 of a file, for protocols that name files by it; nothing is secured by it. */
    public static byte[] md5(Path file) throws IOException {
        return digest("MD5", file);
    }

    public static byte[] hmacSha256(byte[] key, byte[] message) {
        return hmacSha256(new SecretKeySpec(key, HMAC_SHA256), message);
    }

    public static byte[] hmacSha256(Key key, byte[] message) {
        return hmac(HMAC_SHA256, key, message);
    }

    /** For one-time passwords (RFC 6238) alone; nothing new uses SHA-1. */
    public static byte[] hmacSha1(byte[] key, byte[] message) {
        return hmac(HMAC_SHA1, new SecretKeySpec(key, HMAC_SHA1), message);
    }

    /** Compares in a time that does not tell where the difference is. */
    public static boolean equal(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    /** In hexadecimal digits of lower case. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] digest(String algorithm, Path file) throws IOException {
        MessageDigest digest = algorithm(algorithm);
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        return algorithm("SHA-256");
    }

    private static MessageDigest algorithm(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }

    private static byte[] hmac(String algorithm, Key key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }
}
