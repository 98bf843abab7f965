package dev.medley.emulators;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;

/** Which function serves which route of the WebSocket API; a message names its route, as {@code $request.body.action} selects it. */
final class SocketRoutes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONNECT = "$connect";
    private static final String DISCONNECT = "$disconnect";
    private static final String DEFAULT = "$default";

    private final List<FunctionRuntime> functions;

    SocketRoutes(List<FunctionRuntime> functions) {
        this.functions = functions;
    }

    boolean isEmpty() {
        return functions.stream()
                .allMatch(runtime -> runtime.function().webSocket().isEmpty());
    }

    /** The answer of who decides who may connect; where nobody does, everybody may. */
    APIGatewayV2WebSocketResponse connect(SocketEvents events) {
        return serving(CONNECT)
                .map(function -> function.socket(events.connect()))
                .orElseGet(() -> {
                    APIGatewayV2WebSocketResponse accepted = new APIGatewayV2WebSocketResponse();
                    accepted.setStatusCode(HttpStatus.OK_200);
                    return accepted;
                });
    }

    /** Hands a message to the function of its route, or of the default route. */
    void receive(SocketEvents events, String message) {
        String action = action(message);
        String route = action.startsWith("$") || serving(action).isEmpty() ? DEFAULT : action;
        serving(route).ifPresent(function -> {
            Object _ = function.socket(events.message(route, message));
        });
    }

    void disconnect(SocketEvents events) {
        serving(DISCONNECT).ifPresent(function -> {
            Object _ = function.socket(events.disconnect());
        });
    }

    private Optional<FunctionRuntime> serving(String route) {
        return functions.stream()
                .filter(runtime -> runtime.function().webSocket().contains(route))
                .findFirst();
    }

    private static String action(String message) {
        try {
            return JSON.readTree(message).path("action").asText();
        } catch (JsonProcessingException _) {
            return DEFAULT;
        }
    }
}
