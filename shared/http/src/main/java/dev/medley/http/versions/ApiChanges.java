package dev.medley.http.versions;

import java.util.List;

/** Everything that versions do differently. */
public final class ApiChanges {

    /** All of them, newest last. */
    public static final List<ApiChange> ALL = List.of(
            new UploadCancellation(),
            new DeviceNulls(),
            new ErasureNotRequested(),
            new StaleEdits(),
            new PageProblems());

    private ApiChanges() {}

    /** What has changed for a call of a version since then, oldest first. */
    public static List<ApiChange> since(ApiVersion version, String method, String path) {
        if (version.isNewest()) {
            return List.of();
        }
        return ALL.stream()
                .filter(change -> version.isBefore(change.since()) && change.concerns(method, path))
                .toList();
    }
}
