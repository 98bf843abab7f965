package dev.medley.identity.passwords;

/**
 * A password that somebody wants to have.
 *
 * @param pointer where in the request it stands (RFC 6901)
 */
public record NewPassword(String text, String pointer) {

    /** Never the secret itself. */
    @Override
    public String toString() {
        return "NewPassword[...]";
    }
}
