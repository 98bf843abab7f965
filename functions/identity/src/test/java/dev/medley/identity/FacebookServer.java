package dev.medley.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Facebook at the wire, as its documents describe it: errors are objects, and every call carries the app's proof. */
final class FacebookServer {

    /** Somebody at Facebook. */
    record Person(String id, String email) {}

    private final CodeDesk<Person> desk = new CodeDesk<>();
    private final HttpServer server;

    FacebookServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/oauth/access_token", this::token);
        server.createContext("/me", this::me);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String approve(URI authorizationUrl, Person person) {
        return desk.approve(authorizationUrl, person);
    }

    private void token(HttpExchange exchange) throws IOException {
        desk.redeem(CodeDesk.form(exchange))
                .ifPresentOrElse(
                        granted -> CodeDesk.answer(exchange, 200, """
                                {"access_token": "%s", "token_type": "bearer", "expires_in": 5183944}""".formatted(granted.token())),
                        () -> CodeDesk.answer(exchange, 400, """
                                {"error": {"message": "This authorization code has been used.",
                                 "type": "OAuthException", "code": 100, "fbtrace_id": "A1"}}"""));
    }

    private void me(HttpExchange exchange) {
        desk.holder(exchange)
                .filter(holder -> isProven(exchange, holder.token()))
                .map(CodeDesk.Granted::person)
                .ifPresentOrElse(
                        person -> CodeDesk.answer(exchange, 200, """
                                {"id": "%s", "name": "Grace", "email": "%s", "permissions": {"data": [
                                 {"permission": "public_profile", "status": "granted"},
                                 {"permission": "email", "status": "granted"}]}}""".formatted(person.id(), person.email())),
                        () -> CodeDesk.answer(exchange, 400, """
                                {"error": {"message": "Invalid appsecret_proof", "code": 100}}"""));
    }

    private static boolean isProven(HttpExchange exchange, String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(CodeDesk.SECRET.getBytes(UTF_8), "HmacSHA256"));
            String proof = HexFormat.of().formatHex(mac.doFinal(token.getBytes(UTF_8)));
            return proof.equals(
                    CodeDesk.parameters(exchange.getRequestURI().getRawQuery()).get("appsecret_proof"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
