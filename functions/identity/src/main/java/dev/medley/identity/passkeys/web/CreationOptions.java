package dev.medley.identity.passkeys.web;

import dev.medley.identity.passkeys.CeremonyOptions;
import dev.medley.kernel.Base64Url;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
@Schema(
        description = "PublicKeyCredentialCreationOptionsJSON of WebAuthn: for "
                + "PublicKeyCredential.parseCreationOptionsFromJSON, and then navigator.credentials.create")
record CreationOptions(
        RelyingParty rp,
        User user,
        String challenge,
        List<Parameters> pubKeyCredParams,
        long timeout,
        List<CredentialDescriptor> excludeCredentials,
        Selection authenticatorSelection,
        String attestation) {

    @Serdeable
    @Schema(name = "CreationOptionsRelyingParty")
    record RelyingParty(String id, String name) {}

    @Serdeable
    @Schema(name = "CreationOptionsUser")
    record User(String id, String name, String displayName) {}

    @Serdeable
    @Schema(name = "CreationOptionsParameters")
    record Parameters(String type, long alg) {}

    @Serdeable
    @Schema(name = "CreationOptionsSelection")
    record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}

    static CreationOptions of(CeremonyOptions.Creation options) {
        return new CreationOptions(
                new RelyingParty(options.relyingPartyId(), "Medley"),
                new User(
                        Base64Url.encode(options.userHandle()),
                        options.account().email().text(),
                        options.account().displayName()),
                options.challenge().text(),
                CeremonyOptions.algorithms().stream()
                        .map(algorithm -> new Parameters("public-key", algorithm))
                        .toList(),
                CeremonyOptions.timeout().toMillis(),
                CredentialDescriptor.of(options.exclude()),
                new Selection("required", true, "preferred"),
                "none");
    }
}
