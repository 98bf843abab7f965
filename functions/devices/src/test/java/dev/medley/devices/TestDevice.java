package dev.medley.devices;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device with a token. */
record TestDevice(UUID id, String controllerId, String token, Api api) {

    String path() {
        return "/DEFAULT/controller/v1/" + controllerId;
    }

    ApiAnswer poll() {
        return api.get(path()).is(200);
    }

    /** The number of the action that a poll leads to; empty where it leads to none. */
    String action(String kind) {
        return poll().text("/_links/" + kind + "/href").replaceAll(".*/", "");
    }

    ApiAnswer feedback(String kind, String action, String execution, String finished, @Nullable Integer code) {
        Map<String, Object> status = new HashMap<>(Map.of(
                "execution", execution, "result", Map.of("finished", finished), "details", List.of("told by a test")));
        if (code != null) {
            status.put("code", code);
        }
        return api.post(path() + "/" + kind + "/" + action + "/feedback", Map.of("id", action, "status", status));
    }

    /** Installs what it is offered. */
    void install() {
        feedback("deploymentBase", action("deploymentBase"), "closed", "success", null)
                .is(200);
    }

    /** Fails with what it is offered. */
    void fail(int code) {
        feedback("deploymentBase", action("deploymentBase"), "closed", "failure", code)
                .is(200);
    }

    /** The same device when the function is another time. */
    TestDevice at(FunctionUnderTest later) {
        return new TestDevice(id, controllerId, token, later.api().header("Authorization", "TargetToken " + token));
    }
}
