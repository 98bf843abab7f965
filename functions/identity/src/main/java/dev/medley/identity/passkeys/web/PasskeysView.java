package dev.medley.identity.passkeys.web;

import dev.medley.identity.passkeys.Passkey;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
@Schema(description = "All passkeys of an account, oldest first; at most twenty")
record PasskeysView(List<PasskeyView> items) {

    static PasskeysView of(List<Passkey> passkeys) {
        return new PasskeysView(passkeys.stream().map(PasskeyView::of).toList());
    }
}
