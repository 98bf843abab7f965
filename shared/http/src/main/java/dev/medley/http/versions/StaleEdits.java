package dev.medley.http.versions;

import java.util.Set;

/** Edits of what somebody else had changed had a code of their own. */
final class StaleEdits implements ApiChange {

    private static final Set<String> PATHS = Set.of("/api/users/me", "/api/users/me/settings");

    @Override
    public ApiVersion since() {
        return ApiVersions.NEWEST;
    }

    @Override
    public String operations() {
        return "`PATCH /api/users/me`, `PATCH /api/users/me/settings`";
    }

    @Override
    public String description() {
        return "Who holds an old version is told `412 precondition-failed`, as everywhere; the code was `version-stale`.";
    }

    @Override
    public boolean concerns(String method, String path) {
        return method.equals("PATCH") && PATHS.contains(path);
    }

    @Override
    public ApiReply older(ApiReply apiReply) {
        return apiReply.isProblem("precondition-failed")
                ? apiReply.asProblem(412, "Precondition Failed", "version-stale")
                : apiReply;
    }
}
