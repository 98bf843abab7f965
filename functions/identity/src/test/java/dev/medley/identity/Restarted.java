package dev.medley.identity;

import dev.medley.emulators.FunctionRuntime;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.TestServers;
import dev.medley.topology.Medley;
import java.util.Map;

/** The function, started anew for each call, on the same database. */
final class Restarted {

    private Restarted() {}

    static Reply refresh(String token) {
        return post("/api/auth/refresh", Map.of("refreshToken", token));
    }

    static Reply post(String path, Object body) {
        Map<String, Object> properties = TestServers.shared().properties("https://medley.test");
        ClassLoader classes = Restarted.class.getClassLoader();
        try (FunctionRuntime runtime =
                new FunctionRuntime(Medley.TOPOLOGY.function("identity"), classes, properties, _ -> {})) {
            return Reply.of(runtime.request(LambdaRequests.post(path, body)));
        }
    }
}
