package dev.medley.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The part of a provider that gives out codes and takes each back once, from the client, redirect URI and PKCE verifier
 * that it was made for.
 */
final class CodeDesk<P> {

    static final String CLIENT_ID = "medley-client";
    static final String SECRET = "the-client-secret-of-tests";

    private record Code<P>(P person, Map<String, String> request) {}

    /** An access token's person, and the scopes that were asked for. */
    record Granted<P>(String token, P person, String scope) {}

    private final Map<String, Code<P>> codes = new ConcurrentHashMap<>();
    private final Map<String, Granted<P>> tokens = new ConcurrentHashMap<>();

    /** Somebody agrees to what the address asks for; gives the code that their browser comes back with. */
    String approve(URI authorizationUrl, P person) {
        Map<String, String> request = parameters(authorizationUrl.getRawQuery());
        if (!"code".equals(request.get("response_type"))
                || !CLIENT_ID.equals(request.get("client_id"))
                || !"S256".equals(request.get("code_challenge_method"))) {
            throw new IllegalArgumentException("Not an authorization request: " + authorizationUrl);
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, new Code<>(person, request));
        return code;
    }

    /** What a code is good for; empty when anything about it is wrong. */
    Optional<Granted<P>> redeem(Map<String, String> form) {
        Code<P> code = codes.remove(form.getOrDefault("code", ""));
        return Optional.ofNullable(code)
                .filter(known -> isFor(known.request(), form))
                .map(known -> grant(known.person(), known.request().getOrDefault("scope", "")));
    }

    private static boolean isFor(Map<String, String> request, Map<String, String> form) {
        return CLIENT_ID.equals(form.get("client_id"))
                && SECRET.equals(form.get("client_secret"))
                && Objects.equals(request.get("redirect_uri"), form.get("redirect_uri"))
                && Objects.equals(request.get("code_challenge"), s256(form.getOrDefault("code_verifier", "")));
    }

    Granted<P> grant(P person, String scope) {
        Granted<P> granted = new Granted<>("token-" + UUID.randomUUID(), person, scope);
        tokens.put(granted.token(), granted);
        return granted;
    }

    Optional<Granted<P>> holder(HttpExchange exchange) {
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        return Optional.ofNullable(tokens.get(header.replaceFirst("^Bearer ", "")));
    }

    boolean knows(String token) {
        return tokens.containsKey(token);
    }

    boolean revoke(String token) {
        return tokens.remove(token) != null;
    }

    static Map<String, String> parameters(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], UTF_8), pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    static Map<String, String> form(HttpExchange exchange) throws IOException {
        return parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    static void answer(HttpExchange exchange, int status, String json) {
        try (exchange) {
            byte[] body = json.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String s256(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
