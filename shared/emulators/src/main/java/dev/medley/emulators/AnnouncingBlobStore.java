package dev.medley.emulators;

import dev.medley.topology.Bucket;
import dev.medley.topology.Topology;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Sends S3's event notification ({@code ObjectCreated}) to the queue that the topology names for the key's prefix, and lets
 * everybody read what the topology says is public.
 */
final class AnnouncingBlobStore extends ForwardingBlobStore {

    /** S3Proxy keeps a marker object of this name while a multipart upload is under way. */
    private static final String STUB = ".s3proxy-mpu-stub-";

    /** How far back a crash may have swallowed notices. */
    private static final Duration RECENT = Duration.ofDays(1);

    private final Map<String, Bucket> buckets;
    private final SqsClient sqs;
    private final String queueUrlPrefix;

    AnnouncingBlobStore(BlobStore delegate, Topology topology, SqsClient sqs, String queueUrlPrefix) {
        super(delegate);
        this.buckets = topology.buckets().stream().collect(Collectors.toMap(Bucket::name, bucket -> bucket));
        this.sqs = sqs;
        this.queueUrlPrefix = queueUrlPrefix;
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        PutObjectResponse response = super.putBlob(request, content);
        announce(request.bucket(), request.key());
        return response;
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
        announce(request.bucket(), request.key());
        return response;
    }

    /** Anybody who sends no signature reads what lies under a public prefix, as everybody does by way of the CDN. */
    @Override
    public ObjectCannedACL getBlobAccess(String container, String name) {
        Bucket bucket = buckets.get(container);
        return bucket != null && bucket.isPublic(name)
                ? ObjectCannedACL.PUBLIC_READ
                : super.getBlobAccess(container, name);
    }

    void announceAgain() {
        buckets.values().forEach(bucket -> bucket.arrivals().keySet().forEach(prefix -> announceAgain(bucket, prefix)));
    }

    private void announceAgain(Bucket bucket, String prefix) {
        Instant since = Instant.now().minus(RECENT);
        String token = null;
        do {
            ListObjectsV2Response page = list(ListObjectsV2Request.builder()
                    .bucket(bucket.name())
                    .prefix(prefix)
                    .continuationToken(token)
                    .build());
            page.contents().stream()
                    .filter(object -> object.lastModified().isAfter(since))
                    .map(S3Object::key)
                    .forEach(key -> announce(bucket.name(), key));
            token = page.nextContinuationToken();
        } while (token != null);
    }

    private void announce(String bucket, String key) {
        if (key.contains(STUB) || !buckets.containsKey(bucket)) {
            return;
        }
        buckets.get(bucket).arrivals().forEach((prefix, queue) -> {
            if (key.startsWith(prefix)) {
                sqs.sendMessage(r -> r.queueUrl(queueUrlPrefix + queue).messageBody(notice(bucket, key)));
            }
        });
    }

    private static String notice(String bucket, String key) {
        return """
                {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","eventName":"ObjectCreated:Put",\
                "s3":{"bucket":{"name":"%s"},"object":{"key":"%s"}}}]}""".formatted(bucket, URLEncoder.encode(key, StandardCharsets.UTF_8));
    }
}
