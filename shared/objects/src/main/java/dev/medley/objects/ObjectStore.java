package dev.medley.objects;

import dev.medley.settings.Settings;
import dev.medley.topology.Medley;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The bucket of recordings, as workers use it: whole objects by key. */
@Singleton
public class ObjectStore {

    private final Provider<S3Client> s3;
    private final String bucket;

    ObjectStore(Provider<S3Client> s3, Settings settings) {
        this.s3 = s3;
        this.bucket = settings.bucketPrefix() + Medley.RECORDINGS;
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

    /** The keys of all objects whose key begins so; for folders that hold few. */
    public List<String> keys(String prefix) {
        return s3.get().listObjectsV2Paginator(r -> r.bucket(bucket).prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .toList();
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
}
