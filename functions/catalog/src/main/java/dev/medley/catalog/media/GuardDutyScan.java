package dev.medley.catalog.media;

import dev.medley.objects.ObjectStore;
import java.nio.file.Path;

/** The verdict that GuardDuty Malware Protection for S3 has written into the tags of the object. */
final class GuardDutyScan implements MalwareScan {

    private static final String TAG = "GuardDutyMalwareScanStatus";

    private final ObjectStore objects;

    GuardDutyScan(ObjectStore objects) {
        this.objects = objects;
    }

    @Override
    public Verdict verdict(String key, Path file) {
        return of(objects.tags(key).getOrDefault(TAG, ""));
    }

    /** What could not be scanned is not shown either. */
    static Verdict of(String status) {
        return switch (status) {
            case "" -> Verdict.PENDING;
            case "NO_THREATS_FOUND" -> Verdict.CLEAN;
            default -> Verdict.INFECTED;
        };
    }
}
