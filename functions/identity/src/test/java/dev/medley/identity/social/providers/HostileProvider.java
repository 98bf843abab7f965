package dev.medley.identity.social.providers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An OpenID provider that says whatever a test wants it to. */
final class HostileProvider implements AutoCloseable {

    static final String CLIENT = "medley";
    static final String SECRET = "a client secret of more than thirty-two characters";

    private static final RSAKey KEY = key("key");
    private static final RSAKey NEXT_KEY = key("next");
    private static final RSAKey ANOTHERS_KEY = key("key");

    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile RSAKey present = KEY;
    private volatile String idToken = "";
    private volatile String claimedIssuer;
    private volatile boolean promisesIssuer;
    private volatile boolean hangs;

    HostileProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        claimedIssuer = issuer();
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/redirecting", this::redirect);
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(present).toString()));
        server.createContext("/token", exchange -> answer(exchange, """
                {"access_token": "a", "token_type": "Bearer", "expires_in": 3600, "id_token": "%s"}""".formatted(idToken)));
        server.setExecutor(threads);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void answerWith(String token) {
        idToken = token;
    }

    void callItself(String issuer) {
        claimedIssuer = issuer;
    }

    void promiseIssuer() {
        promisesIssuer = true;
    }

    void hang() {
        hangs = true;
    }

    void rotateKeys() {
        present = NEXT_KEY;
    }

    String signed(JWSAlgorithm algorithm, JWTClaimsSet claims) {
        return sign(algorithm, claims, signer(present), present.getKeyID());
    }

    String signedUnderName(String keyId, JWTClaimsSet claims) {
        return sign(JWSAlgorithm.RS256, claims, signer(present), keyId);
    }

    /** As if the public key, which anybody can read, were a secret that both sides know. */
    String signedWithPublicKey(JWTClaimsSet claims) {
        try {
            byte[] secret = present.toRSAPublicKey().getEncoded();
            return sign(JWSAlgorithm.HS256, claims, new MACSigner(secret), present.getKeyID());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String signedByAnother(JWTClaimsSet claims) {
        return sign(JWSAlgorithm.RS256, claims, signer(ANOTHERS_KEY), KEY.getKeyID());
    }

    String signedWithSecret(JWTClaimsSet claims) {
        try {
            return sign(JWSAlgorithm.HS256, claims, new MACSigner(SECRET), KEY.getKeyID());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(JWSAlgorithm algorithm, JWTClaimsSet claims, JWSSigner signer, String keyId) {
        try {
            SignedJWT token =
                    new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void describe(HttpExchange exchange) throws IOException {
        if (hangs) {
            waitForTheEnd();
        }
        answer(exchange, """
                {"issuer": "%s", "authorization_endpoint": "%s/authorize", "token_endpoint": "%s/token",
                 "jwks_uri": "%s/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "authorization_response_iss_parameter_supported": %s}""".formatted(claimedIssuer, issuer(), issuer(), issuer(), promisesIssuer));
    }

    private void redirect(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", issuer() + "/.well-known/openid-configuration");
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(json.getBytes(UTF_8));
        }
    }

    private void waitForTheEnd() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
