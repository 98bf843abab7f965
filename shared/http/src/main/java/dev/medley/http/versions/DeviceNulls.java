package dev.medley.http.versions;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A member that was null was taken for one that is absent. */
final class DeviceNulls implements ApiChange {

    private static final Pattern DEVICE = Pattern.compile("/api/auth/devices/[^/]+");

    @Override
    public ApiVersion since() {
        return ApiVersions.NEWEST;
    }

    @Override
    public String operations() {
        return "`PATCH /api/auth/devices/{id}`";
    }

    @Override
    public String description() {
        return "`null` for `name` or `trusted` is `422 validation-failed`; it was ignored. Leave out what is to stay.";
    }

    @Override
    public boolean concerns(String method, String path) {
        return method.equals("PATCH") && DEVICE.matcher(path).matches();
    }

    @Override
    public ApiCall newer(ApiCall apiCall) {
        JsonNode body = apiCall.body();
        if (body == null || !body.isObject()) {
            return apiCall;
        }
        Map<String, JsonNode> members = new LinkedHashMap<>();
        body.entries().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                members.put(entry.getKey(), entry.getValue());
            }
        });
        return new ApiCall(apiCall.method(), apiCall.path(), JsonNode.createObjectNode(members));
    }
}
