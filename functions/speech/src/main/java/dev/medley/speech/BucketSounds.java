package dev.medley.speech;

import dev.medley.models.speech.SharedSounds;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.settings.Settings;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.UUID;

/** Puts sounds for Amazon Transcribe into the bucket of media. */
@Singleton
class BucketSounds implements SharedSounds {

    private static final String FOLDER = "speech/transcriptions/";

    private final ObjectStore objects;
    private final String bucket;
    private final String jobPrefix;

    BucketSounds(ObjectStores stores, Settings settings) {
        objects = stores.bucket(Medley.MEDIA);
        bucket = "s3://" + settings.bucketPrefix() + Medley.MEDIA + "/";
        jobPrefix = "medley-" + settings.stage() + "-";
    }

    @Override
    public String store(Path wav) {
        String key = FOLDER + UUID.randomUUID() + ".wav";
        objects.uploadInParts(wav, key, "audio/wav");
        return bucket + key;
    }

    @Override
    public String jobPrefix() {
        return jobPrefix;
    }

    @Override
    public void delete(String uri) {
        objects.delete(uri.substring(bucket.length()));
    }
}
