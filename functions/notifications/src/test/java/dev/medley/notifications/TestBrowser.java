package dev.medley.notifications;

import dev.medley.kernel.Base64Url;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What a browser does with pushes: it decrypts them as RFC 8291 says, with nothing of what encrypted them. */
record TestBrowser(byte[] publicKey, PrivateKey privateKey, byte[] authSecret) {

    private static final int POINT = 65;

    static TestBrowser any() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            byte[] secret = new byte[16];
            new SecureRandom().nextBytes(secret);
            return new TestBrowser(bytes((ECPublicKey) pair.getPublic()), pair.getPrivate(), secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static TestBrowser of(String publicKey, String privateKey, String authSecret) {
        try {
            return new TestBrowser(
                    Base64Url.decode(publicKey),
                    KeyFactory.getInstance("EC")
                            .generatePrivate(
                                    new ECPrivateKeySpec(new BigInteger(1, Base64Url.decode(privateKey)), curve())),
                    Base64Url.decode(authSecret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it says of itself when it subscribes. */
    Map<String, Object> subscription(String endpoint) {
        return Map.of(
                "endpoint",
                endpoint,
                "keys",
                Map.of("p256dh", Base64Url.encode(publicKey), "auth", Base64Url.encode(authSecret)));
    }

    String decrypt(byte[] message) {
        try {
            ByteBuffer read = ByteBuffer.wrap(message);
            byte[] salt = take(read, 16);
            int recordSize = read.getInt();
            byte[] sender = take(read, read.get());
            byte[] encrypted = take(read, read.remaining());
            if (encrypted.length > recordSize) {
                throw new IllegalArgumentException("More than one record");
            }
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(privateKey);
            agreement.doPhase(point(sender), true);
            byte[] info = join("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), publicKey, sender);
            byte[] secret = derive(authSecret, agreement.generateSecret(), info, 32);
            byte[] key = derive(salt, secret, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
            byte[] nonce = derive(salt, secret, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            byte[] padded = cipher.doFinal(encrypted);
            int end = padded.length - 1;
            while (padded[end] == 0) {
                end--;
            }
            if (padded[end] != 2) {
                throw new IllegalArgumentException("Not the last record");
            }
            return new String(padded, 0, end, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a token was signed with ES256 by the owner of a public key. */
    static boolean isSigned(String token, String key) {
        try {
            int end = token.lastIndexOf('.');
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(point(Base64Url.decode(key)));
            signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64Url.decode(token.substring(end + 1)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] derive(byte[] salt, byte[] key, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(
                        HKDFParameterSpec.ofExtract().addSalt(salt).addIKM(key).thenExpand(info, length));
    }

    private static byte[] take(ByteBuffer from, int length) {
        byte[] taken = new byte[length];
        from.get(taken);
        return taken;
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static ECPublicKey point(byte[] bytes) throws GeneralSecurityException {
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 33));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(bytes, 33, POINT));
        return (ECPublicKey)
                KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve()));
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    static byte[] bytes(ECPublicKey key) {
        byte[] point = new byte[POINT];
        point[0] = 4;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 33);
        return point;
    }

    private static void put(BigInteger coordinate, byte[] point, int at) {
        byte[] bytes = coordinate.toByteArray();
        int from = Math.max(0, bytes.length - 32);
        System.arraycopy(bytes, from, point, at + 32 - (bytes.length - from), bytes.length - from);
    }
}
