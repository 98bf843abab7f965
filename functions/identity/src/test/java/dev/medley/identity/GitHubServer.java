package dev.medley.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * GitHub at the wire, as its documents describe it: errors of the token endpoint come with 200, scopes with commas
 * between, access ends soon, and
 * refresh tokens change with each use.
 */
final class GitHubServer {

    /** Somebody at GitHub, with the primary address that it has verified or not. */
    record Person(long id, String email, boolean verified) {}

    private record Answer(int status, String body) {}

    private final CodeDesk<Person> desk = new CodeDesk<>();
    private final Map<String, Person> refreshTokens = new ConcurrentHashMap<>();
    private final Map<String, Answer> scripted = new ConcurrentHashMap<>();
    private final HttpServer server;

    GitHubServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/login/oauth/access_token", this::token);
        server.createContext("/user", this::user);
        server.createContext("/user/emails", this::emails);
        server.createContext("/applications/" + CodeDesk.CLIENT_ID + "/token", this::revoke);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String approve(URI authorizationUrl, Person person) {
        return desk.approve(authorizationUrl, person);
    }

    /** A code that the token endpoint answers with just this. */
    String codeAnswered(int status, String body) {
        String code = UUID.randomUUID().toString();
        scripted.put(code, new Answer(status, body));
        return code;
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = CodeDesk.form(exchange);
        Answer script = scripted.get(form.getOrDefault("code", ""));
        if (script != null) {
            CodeDesk.answer(exchange, script.status(), script.body());
            return;
        }
        String tokens = "refresh_token".equals(form.get("grant_type"))
                ? refreshed(form).map(granted -> tokens(granted, 28_800)).orElse(error("bad_refresh_token"))
                : desk.redeem(form).map(granted -> tokens(granted, 30)).orElse(error("bad_verification_code"));
        CodeDesk.answer(exchange, 200, tokens);
    }

    private static String error(String name) {
        return "{\"error\": \"" + name + "\", \"error_description\": \"Incorrect or expired.\"}";
    }

    private Optional<CodeDesk.Granted<Person>> refreshed(Map<String, String> form) {
        return Optional.ofNullable(refreshTokens.remove(form.getOrDefault("refresh_token", "")))
                .map(person -> desk.grant(person, "repo"));
    }

    private String tokens(CodeDesk.Granted<Person> granted, int lifetime) {
        String refreshToken = "ghr-" + UUID.randomUUID();
        refreshTokens.put(refreshToken, granted.person());
        return """
                {"access_token": "%s", "token_type": "bearer", "scope": "%s", "expires_in": %d,
                 "refresh_token": "%s"}""".formatted(granted.token(), granted.scope().replace(' ', ','), lifetime, refreshToken);
    }

    private void user(HttpExchange exchange) {
        desk.holder(exchange)
                .ifPresentOrElse(
                        holder -> CodeDesk.answer(
                                exchange, 200, """
                                {"login": "octo", "id": %d, "name": "Octo Cat", "email": "public@example.org"}""".formatted(holder.person().id())),
                        () -> CodeDesk.answer(exchange, 401, "{\"message\": \"Bad credentials\"}"));
    }

    private void emails(HttpExchange exchange) {
        Person person = desk.holder(exchange).orElseThrow().person();
        CodeDesk.answer(exchange, 200, """
                [{"email": "other-%s", "primary": false, "verified": true, "visibility": null},
                 {"email": "%s", "primary": true, "verified": %s, "visibility": "private"}]""".formatted(person.email(), person.email(), person.verified()));
    }

    private void revoke(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        boolean known = desk.revoke(body.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1"));
        CodeDesk.answer(exchange, known ? 204 : 404, "");
    }

    /** What somebody does who takes the app out of their settings. */
    void forgetRefreshTokens(long id) {
        refreshTokens.values().removeIf(person -> person.id() == id);
    }

    /** Whether a token opens the API. */
    boolean knows(String token) {
        return desk.knows(token);
    }
}
