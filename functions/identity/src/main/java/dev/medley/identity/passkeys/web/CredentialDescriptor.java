package dev.medley.identity.passkeys.web;

import dev.medley.identity.passkeys.Credential;
import dev.medley.kernel.Base64Url;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
@Schema(description = "PublicKeyCredentialDescriptorJSON of WebAuthn")
record CredentialDescriptor(String type, String id, List<String> transports) {

    static List<CredentialDescriptor> of(List<Credential> credentials) {
        return credentials.stream()
                .map(credential -> new CredentialDescriptor(
                        "public-key",
                        Base64Url.encode(credential.id()),
                        credential.transports().stream().sorted().toList()))
                .toList();
    }
}
