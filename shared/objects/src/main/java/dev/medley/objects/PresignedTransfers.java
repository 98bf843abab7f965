package dev.medley.objects;

import jakarta.inject.Provider;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.presigner.PresignedRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Transfers that clients make themselves, straight to and from a bucket, by presigned requests (AWS SigV4). */
public final class PresignedTransfers {

    /** How long a presigned request may be used. */
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    private final Provider<S3Presigner> presigner;
    private final String bucket;

    PresignedTransfers(Provider<S3Presigner> presigner, String bucket) {
        this.presigner = presigner;
        this.bucket = bucket;
    }

    /**
     * Lets the holder put one object of exactly this type and size.
     *
     * @param sha256 base64 of the digest that the store is to check; null for none
     */
    public PresignedTransfer put(String key, String contentType, long sizeBytes, @Nullable String sha256) {
        PutObjectRequest.Builder put = PutObjectRequest.builder()
                .bucket(bucket)
                .key(key)
                .contentType(contentType)
                .contentLength(sizeBytes);
        if (sha256 != null) {
            put.checksumSHA256(sha256);
        }
        return presigned(presigner
                .get()
                .presignPutObject(r -> r.signatureDuration(LIFETIME).putObjectRequest(put.build())));
    }

    /** Lets the holder read the object, to be saved under this name. */
    public PresignedTransfer get(String key, String contentType, String disposition) {
        return presigned(presigner
                .get()
                .presignGetObject(r -> r.signatureDuration(LIFETIME)
                        .getObjectRequest(get -> get.bucket(bucket)
                                .key(key)
                                .responseContentType(contentType)
                                .responseContentDisposition(disposition))));
    }

    /** Lets the holder put one part of exactly this size. */
    public PresignedTransfer putPart(String key, String uploadId, int number, long sizeBytes) {
        return presigned(presigner
                .get()
                .presignUploadPart(r -> r.signatureDuration(LIFETIME)
                        .uploadPartRequest(part -> part.bucket(bucket)
                                .key(key)
                                .uploadId(uploadId)
                                .partNumber(number)
                                .contentLength(sizeBytes))));
    }

    private static PresignedTransfer presigned(PresignedRequest request) {
        Map<String, String> headers = new HashMap<>();
        request.signedHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.keySet().removeIf("host"::equalsIgnoreCase);
        return new PresignedTransfer(
                request.httpRequest().method().name(),
                request.url().toString(),
                Map.copyOf(headers),
                request.expiration());
    }
}
