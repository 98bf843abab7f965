package dev.medley.models.speech;

import java.nio.file.Path;

/** Where a service of AWS reads sounds: objects in a bucket, for as long as it works on them. */
public interface SharedSounds {

    /** Stores a WAV file of any size and says where: {@code s3://bucket/key}. */
    String store(Path wav);

    void delete(String uri);

    /** What the names of jobs begin with, by which the right to them goes. */
    String jobPrefix();
}
