package dev.medley.models.speech;

/** Where a service of AWS reads sounds: objects in a bucket, for as long as it works on them. */
public interface SharedSounds {

    /** Stores a WAV file and says where: {@code s3://bucket/key}. */
    String store(byte[] wav);

    void delete(String uri);

    /** What the names of jobs begin with, by which the right to them goes. */
    String jobPrefix();
}
