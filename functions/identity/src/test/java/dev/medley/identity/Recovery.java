package dev.medley.identity;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import java.util.Map;

/** How owners lose accounts to others, and come back into them. */
record Recovery(Api anybody) {

    /** The password that they choose. */
    static final String NEXT = "seven grey herons at dawn";

    /** Moves the account of a session to another address. */
    void move(Api session, Letterbox next) {
        session.post("/api/users/me/email", Map.of("email", next.email())).is(202);
        anybody.post("/api/auth/confirm-email", Map.of("token", next.token("Confirm your new", 1)))
                .is(200);
    }

    /** Says by a mailed link that something was not the owner. */
    ApiAnswer disavow(String token) {
        return anybody.post("/api/auth/sessions/disavow", Map.of("token", token));
    }

    ApiAnswer choose(String token) {
        return anybody.post("/api/auth/reset-password", Map.of("token", token, "password", NEXT));
    }
}
