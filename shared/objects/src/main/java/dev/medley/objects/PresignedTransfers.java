package dev.medley.objects;

import dev.medley.settings.Settings;
import dev.medley.topology.Medley;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.presigner.PresignedRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Transfers that clients make themselves, straight to and from the store, by presigned requests (AWS SigV4). */
@Singleton
public class PresignedTransfers {

    /** How long a presigned request may be used. */
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    private final Provider<S3Presigner> presigner;
    private final Provider<S3Client> s3;
    private final String bucket;

    PresignedTransfers(Provider<S3Presigner> presigner, Provider<S3Client> s3, Settings settings) {
        this.presigner = presigner;
        this.s3 = s3;
        this.bucket = settings.bucketPrefix() + Medley.RECORDINGS;
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

    /** Begins a multipart upload and says its id. */
    public String begin(String key, String contentType) {
        return s3.get()
                .createMultipartUpload(r -> r.bucket(bucket).key(key).contentType(contentType))
                .uploadId();
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

    /** The parts that have arrived, by number; none when the upload is over. */
    public List<Part> parts(String key, String uploadId) {
        try {
            return s3.get().listPartsPaginator(r -> r.bucket(bucket).key(key).uploadId(uploadId)).parts().stream()
                    .map(part -> new Part(part.partNumber(), part.eTag(), part.size()))
                    .toList();
        } catch (NoSuchUploadException _) {
            return List.of();
        }
    }

    /** Joins the parts into the object; false when the upload is over. */
    public boolean complete(String key, String uploadId, List<Part> parts) {
        List<CompletedPart> completed = parts.stream()
                .map(part -> CompletedPart.builder()
                        .partNumber(part.number())
                        .eTag(part.etag())
                        .build())
                .toList();
        try {
            s3.get()
                    .completeMultipartUpload(r -> r.bucket(bucket)
                            .key(key)
                            .uploadId(uploadId)
                            .multipartUpload(upload -> upload.parts(completed)));
            return true;
        } catch (NoSuchUploadException _) {
            return false;
        }
    }

    /** Drops a multipart upload and its parts; no matter if it is over. */
    public void abort(String key, String uploadId) {
        try {
            s3.get().abortMultipartUpload(r -> r.bucket(bucket).key(key).uploadId(uploadId));
        } catch (NoSuchUploadException _) {
            return;
        }
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
