package dev.medley.accountdata.exports.store;

import dev.medley.accountdata.exports.ExportArchiveStore;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.Part;
import dev.medley.objects.PresignedTransfers;
import dev.medley.settings.Settings;
import dev.medley.topology.Medley;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Zips in S3. They are put in parts, because one put takes 5 GB at most. */
@Singleton
class S3ExportArchiveStore implements ExportArchiveStore {

    private static final String TYPE = "application/zip";
    private static final int PART_BYTES = 16 << 20;

    private final PresignedTransfers presignedTransfers;
    private final ObjectStore objects;
    private final Provider<S3Client> s3;
    private final String bucket;

    S3ExportArchiveStore(
            PresignedTransfers presignedTransfers, ObjectStore objects, Provider<S3Client> s3, Settings settings) {
        this.presignedTransfers = presignedTransfers;
        this.objects = objects;
        this.s3 = s3;
        this.bucket = settings.bucketPrefix() + Medley.RECORDINGS;
    }

    @Override
    public void put(Path zip, String key) {
        String upload = presignedTransfers.begin(key, TYPE);
        try {
            if (!presignedTransfers.complete(key, upload, parts(zip, key, upload))) {
                throw new IllegalStateException("S3 has dropped the upload of " + key);
            }
        } catch (IOException e) {
            presignedTransfers.abort(key, upload);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            presignedTransfers.abort(key, upload);
            throw e;
        }
    }

    @Override
    public void remove(String key) {
        objects.delete(key);
    }

    private List<Part> parts(Path zip, String key, String upload) throws IOException {
        List<Part> parts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(zip)) {
            for (byte[] bytes = in.readNBytes(PART_BYTES); bytes.length > 0; bytes = in.readNBytes(PART_BYTES)) {
                parts.add(part(key, upload, parts.size() + 1, bytes));
            }
        }
        return parts;
    }

    private Part part(String key, String upload, int number, byte[] bytes) {
        String etag = s3.get()
                .uploadPart(
                        r -> r.bucket(bucket).key(key).uploadId(upload).partNumber(number),
                        RequestBody.fromBytes(bytes))
                .eTag();
        return new Part(number, etag, bytes.length);
    }
}
