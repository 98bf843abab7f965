package dev.medley.identity.factors.web;

import dev.medley.identity.factors.TotpSecret;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

@Serdeable
@Schema(description = "A secret for an authenticator app, in the three forms in which apps take it")
record NewTotp(
        @Schema(description = "To be typed: base32 (RFC 4648)", example = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
        String secret,

        @Schema(description = "To be opened: an otpauth link")
        String uri,

        @Schema(description = "To be scanned: the link as a QR code, an SVG image in a data link")
        String qrCode) {

    static NewTotp of(TotpSecret secret) {
        String uri = secret.uri();
        return new NewTotp(secret.base32(), uri, QrImage.of(uri));
    }

    @Override
    public String toString() {
        return "NewTotp[...]";
    }
}
