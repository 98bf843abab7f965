package dev.medley.objects;

import jakarta.inject.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.Tag;

/** A bucket, as functions use it: whole objects by key, and objects that come in parts. */
public final class ObjectStore {

    private static final int PART_BYTES = 16 << 20;

    private final Provider<S3Client> s3;
    private final String bucket;

    ObjectStore(Provider<S3Client> s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /** Asks S3 for something small, to see whether it answers. */
    public void ping() {
        s3.get().headBucket(r -> r.bucket(bucket));
    }

    public Optional<StoredObject> find(String key) {
        try {
            HeadObjectResponse head = s3.get().headObject(r -> r.bucket(bucket).key(key));
            return Optional.of(new StoredObject(key, head.contentLength(), head.eTag()));
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        }
    }

    /** Writes the object into a file that does not exist yet. */
    public void download(String key, Path file) {
        s3.get().getObject(r -> r.bucket(bucket).key(key), file);
    }

    public void upload(Path file, String key, String contentType) {
        s3.get().putObject(r -> r.bucket(bucket).key(key).contentType(contentType), file);
    }

    public void upload(byte[] content, String key, String contentType) {
        s3.get().putObject(r -> r.bucket(bucket).key(key).contentType(contentType), RequestBody.fromBytes(content));
    }

    /** Stores what everybody may keep for ever, since under this key nothing else will lie. */
    public void publish(Path file, String key, String contentType) {
        publish(RequestBody.fromFile(file), key, contentType);
    }

    public void publish(byte[] content, String key, String contentType) {
        publish(RequestBody.fromBytes(content), key, contentType);
    }

    private void publish(RequestBody content, String key, String contentType) {
        s3.get()
                .putObject(
                        r -> r.bucket(bucket)
                                .key(key)
                                .contentType(contentType)
                                .contentDisposition("inline")
                                .cacheControl("public, max-age=31536000, immutable"),
                        content);
    }

    /** The tags of an object. */
    public Map<String, String> tags(String key) {
        return s3.get().getObjectTagging(r -> r.bucket(bucket).key(key)).tagSet().stream()
                .collect(Collectors.toUnmodifiableMap(Tag::key, Tag::value));
    }

    /** Stores a file of any size; a single request takes 5 GB at most. */
    public void uploadInParts(Path file, String key, String contentType) {
        String uploadId = begin(key, contentType);
        try {
            if (!complete(key, uploadId, putParts(file, key, uploadId))) {
                throw new IllegalStateException("S3 has dropped the upload of " + key);
            }
        } catch (IOException e) {
            abort(key, uploadId);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            abort(key, uploadId);
            throw e;
        }
    }

    private List<Part> putParts(Path file, String key, String uploadId) throws IOException {
        List<Part> parts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] bytes = in.readNBytes(PART_BYTES);
                    bytes.length > 0 || parts.isEmpty();
                    bytes = in.readNBytes(PART_BYTES)) {
                parts.add(putPart(key, uploadId, parts.size() + 1, bytes));
            }
        }
        return parts;
    }

    private Part putPart(String key, String uploadId, int number, byte[] bytes) {
        String etag = s3.get()
                .uploadPart(
                        r -> r.bucket(bucket).key(key).uploadId(uploadId).partNumber(number),
                        RequestBody.fromBytes(bytes))
                .eTag();
        return new Part(number, etag, bytes.length);
    }

    /** The keys of all objects whose key begins so; for folders that hold few. */
    public List<String> keys(String prefix) {
        return s3.get().listObjectsV2Paginator(r -> r.bucket(bucket).prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    /** The keys that begin so and come after another one, in order, at most 1,000; in one request. */
    public List<String> keys(String prefix, String after, int most) {
        return s3
                .get()
                .listObjectsV2(
                        r -> r.bucket(bucket).prefix(prefix).startAfter(after).maxKeys(most))
                .contents()
                .stream()
                .map(S3Object::key)
                .toList();
    }

    /** Multipart uploads that are not over, at most so many. */
    public List<OpenUpload> openUploads(String prefix, int most) {
        return s3.get().listMultipartUploadsPaginator(r -> r.bucket(bucket).prefix(prefix)).uploads().stream()
                .limit(most)
                .map(upload -> new OpenUpload(upload.key(), upload.uploadId()))
                .toList();
    }

    /** Copies an object of at most 5 GB inside the bucket, with what is said of it; no byte comes here. */
    public void copy(String from, String to) {
        s3.get()
                .copyObject(r -> r.sourceBucket(bucket)
                        .sourceKey(from)
                        .destinationBucket(bucket)
                        .destinationKey(to));
    }

    /** Removes the object; no matter if there is none. */
    public void delete(String key) {
        s3.get().deleteObject(r -> r.bucket(bucket).key(key));
    }

    /** Removes these objects, at most 1,000, in one request; no matter which of them there are. */
    public void delete(List<String> keys) {
        List<ObjectIdentifier> objects = keys.stream()
                .map(key -> ObjectIdentifier.builder().key(key).build())
                .toList();
        DeleteObjectsResponse answer = s3.get()
                .deleteObjects(
                        r -> r.bucket(bucket).delete(d -> d.objects(objects).quiet(true)));
        if (answer.hasErrors()) {
            throw new IllegalStateException("S3 did not remove " + answer.errors());
        }
    }

    /** Begins a multipart upload and says its id. */
    public String begin(String key, String contentType) {
        return s3.get()
                .createMultipartUpload(r -> r.bucket(bucket).key(key).contentType(contentType))
                .uploadId();
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
}
