package dev.medley.identity;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Somebody who calls the handler from an address and with a program of their own. */
record Visitor(FunctionUnderTest identity, String address, String agent) {

    static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    /** From an address that nobody else calls from (RFC 2544, for benchmarks). */
    static Visitor somewhere(FunctionUnderTest identity) {
        int number = ThreadLocalRandom.current().nextInt(1 << 17);
        String address = "198.%d.%d.%d".formatted(18 + (number >> 16), (number >> 8) & 255, number & 255);
        return new Visitor(identity, address, FIREFOX);
    }

    Reply login(Newcomer somebody) {
        return login(somebody, Newcomer.PASSWORD);
    }

    Reply login(Newcomer somebody, String password) {
        return post("/api/auth/login", Map.of("email", somebody.email(), "password", password));
    }

    Reply login(Newcomer somebody, String password, @Nullable String deviceToken) {
        Map<String, String> body = new HashMap<>(Map.of("email", somebody.email(), "password", password));
        if (deviceToken != null) {
            body.put("deviceToken", deviceToken);
        }
        return post("/api/auth/login", body);
    }

    Reply post(String path, Object body) {
        return Reply.of(identity.call(from(LambdaRequests.post(path, body))));
    }

    Reply get(String path, String token) {
        return Reply.of(identity.call(from(LambdaRequests.signedIn(LambdaRequests.get(path), token))));
    }

    /** The same request, from here. */
    APIGatewayProxyRequestEvent from(APIGatewayProxyRequestEvent event) {
        event.getRequestContext().setIdentity(new RequestIdentity().withSourceIp(address));
        return LambdaRequests.with(event, "User-Agent", agent);
    }
}
