package dev.medley.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A backup's files below a prefix of a bucket.
 *
 * @param prefix with a slash at its end
 */
public record S3BackupFolder(S3Client s3, String bucket, String prefix) implements BackupFolder {

    @Override
    public void put(String name, Path file) {
        s3.putObject(request -> request.bucket(bucket).key(prefix + name), file);
    }

    @Override
    public void get(String name, Path file) throws IOException {
        // The client refuses to write into a file that is there.
        Files.deleteIfExists(file);
        s3.getObject(request -> request.bucket(bucket).key(prefix + name), file);
    }
}
