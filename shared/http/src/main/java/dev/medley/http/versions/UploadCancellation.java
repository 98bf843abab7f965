package dev.medley.http.versions;

import java.util.regex.Pattern;

/** Cancelling was a deletion of something that is not there yet. */
final class UploadCancellation implements ApiChange {

    private static final Pattern UPLOAD = Pattern.compile("/api/audio/uploads/[^/]+");

    @Override
    public ApiVersion since() {
        return ApiVersions.NEWEST;
    }

    @Override
    public String operations() {
        return "`DELETE /api/audio/uploads/{recordingId}`";
    }

    @Override
    public String description() {
        return "An upload is cancelled with `POST /api/audio/uploads/{recordingId}/cancellation`. The answer is the same.";
    }

    @Override
    public boolean concerns(String method, String path) {
        return method.equals("DELETE") && UPLOAD.matcher(path).matches();
    }

    @Override
    public ApiCall newer(ApiCall apiCall) {
        return new ApiCall("POST", apiCall.path() + "/cancellation", apiCall.body());
    }
}
