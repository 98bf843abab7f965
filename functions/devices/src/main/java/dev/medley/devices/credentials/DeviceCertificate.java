package dev.medley.devices.credentials;

import dev.medley.kernel.Digests;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.TextLength;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * A certificate that a device proves itself with. Who trusts whom is for the gateway to check; here it is known again.
 *
 * @param fingerprint SHA-256 of the whole certificate
 * @param subject whom it names
 */
public record DeviceCertificate(byte[] fingerprint, String subject, Instant expiresAt) {

    private static final int LONGEST_SUBJECT = 300;

    /**
     * Reads one that is written as PEM.
     *
     * @throws Refusal {@code certificate-invalid} for what is none, or is over
     */
    static DeviceCertificate of(String pem, Instant now) {
        try {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            Instant end = certificate.getNotAfter().toInstant();
            if (!end.isAfter(now)) {
                throw invalid("The certificate is over.");
            }
            return of(certificate, end);
        } catch (CertificateException _) {
            throw invalid("It is no certificate in PEM.");
        }
    }

    private static DeviceCertificate of(X509Certificate certificate, Instant end) throws CertificateEncodingException {
        String subject = certificate.getSubjectX500Principal().getName();
        return new DeviceCertificate(
                Digests.sha256(certificate.getEncoded()), TextLength.beginning(subject, LONGEST_SUBJECT), end);
    }

    private static Refusal invalid(String why) {
        return Refusal.invalid("certificate-invalid", "/certificate", why);
    }
}
