package dev.medley.e2e;

import dev.medley.testkit.Api;
import java.util.Map;

/** Somebody with a role, who signs in again whenever what they did has signed them out. */
final class Person {

    private final User user;
    private Api api;

    private Person(User user) {
        this.user = user;
        this.api = signedIn(user);
    }

    static Person as(String role) {
        User user = User.signedUp(Stage.api());
        Stage.grant(user.email(), role);
        return new Person(user);
    }

    Api api() {
        if (api.get("/api/auth/profile").status() == 401) {
            api = signedIn(user);
        }
        return api;
    }

    private static Api signedIn(User user) {
        Map<String, String> login = Map.of("email", user.email(), "password", User.PASSWORD);
        return Stage.api()
                .with(Stage.api().post("/api/auth/login", login).is(200).text("/access_token"));
    }
}
