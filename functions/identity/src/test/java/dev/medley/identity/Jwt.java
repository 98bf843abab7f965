package dev.medley.identity;

import com.nimbusds.jwt.SignedJWT;
import dev.medley.testkit.ApiAnswer;
import java.text.ParseException;
import java.time.Instant;
import java.util.UUID;

/** What access tokens say. */
final class Jwt {

    private Jwt() {}

    /** The session that somebody signed in to. */
    static UUID session(ApiAnswer tokens) {
        return UUID.fromString(claim(tokens.text("/access_token"), "sid"));
    }

    static UUID session(Reply tokens) {
        return UUID.fromString(claim(tokens.accessToken(), "sid"));
    }

    /** When somebody proved who they are. */
    static Instant authenticatedAt(ApiAnswer tokens) {
        String token = tokens.text("/access_token");
        try {
            return SignedJWT.parse(token)
                    .getJWTClaimsSet()
                    .getDateClaim("auth_time")
                    .toInstant();
        } catch (ParseException e) {
            throw new AssertionError(token, e);
        }
    }

    static String claim(String token, String name) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getStringClaim(name);
        } catch (ParseException e) {
            throw new AssertionError(token, e);
        }
    }
}
