package dev.medley.identity;

import dev.medley.parts.FunctionRuntime;
import dev.medley.testkit.Requests;
import dev.medley.testkit.Servers;
import dev.medley.topology.Medley;
import java.util.Map;

/** The function, started anew for each call, on the same database. */
final class Restarted {

    private Restarted() {}

    static Reply refresh(String token) {
        return post("/api/auth/refresh", Map.of("refreshToken", token));
    }

    static Reply post(String path, Object body) {
        Map<String, Object> properties = Servers.shared().properties("https://medley.test");
        ClassLoader classes = Restarted.class.getClassLoader();
        try (FunctionRuntime runtime = new FunctionRuntime(Medley.TOPOLOGY.function("identity"), classes, properties)) {
            return Reply.of(runtime.request(Requests.post(path, body)));
        }
    }
}
