package dev.medley.objects;

import dev.medley.settings.Settings;
import dev.medley.topology.Bucket;
import dev.medley.topology.Medley;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The buckets of the topology, by name. */
@Singleton
public class ObjectStores {

    private final Provider<S3Client> s3;
    private final Provider<S3Presigner> presigner;
    private final Settings settings;

    ObjectStores(Provider<S3Client> s3, Provider<S3Presigner> presigner, Settings settings) {
        this.s3 = s3;
        this.presigner = presigner;
        this.settings = settings;
    }

    /**
     * The objects of a bucket.
     *
     * @throws IllegalArgumentException where the topology has no such bucket
     */
    public ObjectStore bucket(String name) {
        return new ObjectStore(s3, fullName(name));
    }

    /**
     * What lets clients transfer objects of a bucket themselves.
     *
     * @throws IllegalArgumentException where the topology has no such bucket
     */
    public PresignedTransfers transfers(String name) {
        return new PresignedTransfers(presigner, fullName(name));
    }

    private String fullName(String name) {
        if (Medley.TOPOLOGY.buckets().stream().map(Bucket::name).noneMatch(name::equals)) {
            throw new IllegalArgumentException("The topology has no bucket " + name);
        }
        return settings.bucketPrefix() + name;
    }
}
