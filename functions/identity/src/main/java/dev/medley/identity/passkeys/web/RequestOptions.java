package dev.medley.identity.passkeys.web;

import dev.medley.identity.passkeys.CeremonyOptions;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a page needs to ask for a passkey, wherever one may be shown. */
@Serdeable
@Schema(
        description = "PublicKeyCredentialRequestOptionsJSON of WebAuthn: for "
                + "PublicKeyCredential.parseRequestOptionsFromJSON, and then navigator.credentials.get")
public record RequestOptions(
        String challenge,
        String rpId,
        long timeout,
        List<CredentialDescriptor> allowCredentials,
        String userVerification) {

    public static RequestOptions of(CeremonyOptions.Request options) {
        return new RequestOptions(
                options.challenge().text(),
                options.relyingPartyId(),
                CeremonyOptions.timeout().toMillis(),
                CredentialDescriptor.of(options.allow()),
                "preferred");
    }
}
