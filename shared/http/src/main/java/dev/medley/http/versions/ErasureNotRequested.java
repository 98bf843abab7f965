package dev.medley.http.versions;

import io.micronaut.json.tree.JsonNode;
import java.util.Map;

/** That nobody asked for an erasure was said by an erasure without a time. */
final class ErasureNotRequested implements ApiChange {

    @Override
    public ApiVersion since() {
        return ApiVersions.NEWEST;
    }

    @Override
    public String operations() {
        return "`GET /api/users/me/erasure`";
    }

    @Override
    public String description() {
        return "Where nobody asked for an erasure the answer is `404 erasure-not-requested`; it was `200` with"
                + " `\"eraseAfter\": null`.";
    }

    @Override
    public boolean concerns(String method, String path) {
        return method.equals("GET") && path.equals("/api/users/me/erasure");
    }

    @Override
    public ApiReply older(ApiReply apiReply) {
        return apiReply.isProblem("erasure-not-requested")
                ? new ApiReply(200, JsonNode.createObjectNode(Map.of("eraseAfter", JsonNode.nullNode())))
                : apiReply;
    }
}
