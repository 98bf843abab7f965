package dev.medley.access.signatures;

import dev.medley.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a request. It covers what the request does: method, host, path, each query parameter, the key that it
 * comes with, and the body by its digest; and it is of now, and made once.
 *
 * @param nonce what its sender never uses twice while the signature holds
 * @param until from when on its time is over
 */
public record MessageSignature(String nonce, Instant until) {

    /** How old a signature may be. */
    static final Duration AGE = Duration.ofMinutes(5);

    /** How far the clock of who signed may be ahead. */
    static final Duration AHEAD = Duration.ofSeconds(30);

    private static final Pattern INPUT = Pattern.compile("([a-z*][a-z0-9_.*-]{0,40})=(\\(.*)", Pattern.DOTALL);
    private static final Pattern SIGNATURE = Pattern.compile("([a-z*][a-z0-9_.*-]{0,40})=:([A-Za-z0-9+/=]{0,2000}):");
    private static final List<String> ALWAYS = List.of("@method", "@authority", "@path", "authorization");
    private static final String DIGEST = "content-digest";

    /**
     * Checks it.
     *
     * @param keyId by which its sender calls the key
     * @throws Refusal {@code signature-invalid}, saying what is missing, and of a signature that is wrong no more than that
     */
    public static MessageSignature check(SignedMessage message, String keyId, VerificationKey key, Instant now) {
        Matcher sent = INPUT.matcher(message.header("signature-input"));
        SignatureInput input = (sent.matches() ? SignatureInput.parse(sent.group(2)) : Optional.<SignatureInput>empty())
                .orElseThrow(() -> refusal("Sign the request: it has no Signature-Input, or none that can be read."));
        Matcher signature = SIGNATURE.matcher(message.header("signature"));
        if (!signature.matches() || !signature.group(1).equals(sent.group(1))) {
            throw refusal("There is no Signature of the name that Signature-Input has.");
        }
        requireCoverage(message, input);
        Instant until = until(input, now);
        String nonce = input.parameter("nonce");
        if (nonce == null || nonce.length() < 16) {
            throw refusal("A signature has a nonce of 16 characters or more.");
        }
        requireKey(input, keyId, key);
        if (!isRight(message, input, key, signature.group(2))) {
            throw refusal("The signature is not that of this request.");
        }
        return new MessageSignature(nonce, until);
    }

    private static void requireCoverage(SignedMessage message, SignatureInput input) {
        Stream<String> missing = Stream.concat(
                        ALWAYS.stream(), message.body().length > 0 ? Stream.of(DIGEST) : Stream.empty())
                .filter(component -> !input.covers(component));
        Stream<String> parameters = message.query().keySet().stream()
                .filter(name -> !input.coversParameter(SignatureBase.encoded(name)))
                .map(name -> "@query-param;name=\"" + SignatureBase.encoded(name) + '"');
        List<String> all = Stream.concat(missing, parameters).toList();
        if (!all.isEmpty()) {
            throw refusal("The signature leaves out " + String.join(", ", all) + ".");
        }
        if (input.covers(DIGEST) && !ContentDigests.match(message.header(DIGEST), message.body())) {
            throw refusal("Content-Digest is not that of the body, or of an algorithm other than sha-256 and sha-512.");
        }
    }

    private static Instant until(SignatureInput input, Instant now) {
        Instant created = input.time("created").orElseThrow(() -> refusal("A signature says when it was created."));
        Instant oldest = created.plus(AGE);
        Instant until = input.time("expires").filter(oldest::isAfter).orElse(oldest);
        if (created.isAfter(now.plus(AHEAD)) || !until.isAfter(now)) {
            throw refusal("The signature is of another time: it holds for five minutes at most.");
        }
        return until;
    }

    private static void requireKey(SignatureInput input, String keyId, VerificationKey key) {
        String algorithm = input.parameter("alg");
        if (!keyId.equals(input.parameter("keyid")) || (algorithm != null && !algorithm.equals(key.algorithm()))) {
            throw refusal("keyid is the id of the API key that comes with the request, and alg that of its key.");
        }
    }

    private static boolean isRight(
            SignedMessage message, SignatureInput input, VerificationKey key, @Nullable String signature) {
        try {
            byte[] bytes = Base64.getDecoder().decode(String.valueOf(signature));
            return SignatureBase.of(message, input)
                    .filter(base -> key.verifies(base, bytes))
                    .isPresent();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** What is said of a signature that does not hold. */
    static Refusal refusal(String detail) {
        return new Refusal(Refusal.Kind.UNAUTHENTICATED, "signature-invalid", detail);
    }
}
