package dev.medley.access;

/**
 * How a function hears of the certificate of a client that the gateway has checked: {@code Authorization} has the scheme and
 * the SHA-256 fingerprint in hexadecimal digits. Handlers write it, and take out what clients write so themselves.
 */
public final class CertificateCredential {

    public static final String SCHEME = "ClientCertificate ";

    private CertificateCredential() {}

    /** Whether it is a fingerprint. */
    public static boolean isFingerprint(String text) {
        return text.matches("[0-9a-f]{64}");
    }
}
