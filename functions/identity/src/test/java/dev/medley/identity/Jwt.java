package dev.medley.identity;

import com.nimbusds.jwt.SignedJWT;
import dev.medley.testkit.Answer;
import java.text.ParseException;
import java.util.UUID;

/** What access tokens say. */
final class Jwt {

    private Jwt() {}

    /** The session that somebody signed in to. */
    static UUID session(Answer tokens) {
        return UUID.fromString(claim(tokens.text("/access_token"), "sid"));
    }

    static UUID session(Reply tokens) {
        return UUID.fromString(claim(tokens.accessToken(), "sid"));
    }

    static String claim(String token, String name) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getStringClaim(name);
        } catch (ParseException e) {
            throw new AssertionError(token, e);
        }
    }
}
