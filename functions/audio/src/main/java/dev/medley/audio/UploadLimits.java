package dev.medley.audio;

/**
 * What bounds the uploads of an account.
 *
 * @param mostOpen how many it may have under way
 * @param bytesByTier how much each tier may store, as JSON
 */
public record UploadLimits(int mostOpen, String bytesByTier) {

    static UploadLimits of(AudioSettings settings) {
        return new UploadLimits(settings.maxOpenUploads(), settings.storedBytesByTier());
    }
}
