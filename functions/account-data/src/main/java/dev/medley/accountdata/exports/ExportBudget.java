package dev.medley.accountdata.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Counts the files that go into a zip, up to the most bytes, and those that are left out. */
final class ExportBudget {

    private final long mostBytes;
    private final List<ExportManifest.LeftOut> leftOut = new ArrayList<>();
    private long count;
    private long bytes;

    ExportBudget(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Counts a file in; false when it would be too much. */
    boolean take(long sizeBytes) {
        if (sizeBytes > mostBytes - bytes) {
            return false;
        }
        bytes += sizeBytes;
        count++;
        return true;
    }

    void leaveOut(UUID recordingId, String fileName, String reason) {
        leftOut.add(new ExportManifest.LeftOut(recordingId, fileName, reason));
    }

    ExportManifest.Files files() {
        return new ExportManifest.Files(count, bytes, List.copyOf(leftOut));
    }
}
