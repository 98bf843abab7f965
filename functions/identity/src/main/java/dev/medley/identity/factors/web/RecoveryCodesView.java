package dev.medley.identity.factors.web;

import dev.medley.identity.factors.RecoveryCode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
record RecoveryCodesView(
        @Schema(description = "Each opens the account once; empty where the account keeps those it has")
        List<String> recoveryCodes) {

    static RecoveryCodesView of(List<RecoveryCode> codes) {
        return new RecoveryCodesView(codes.stream().map(RecoveryCode::text).toList());
    }

    @Override
    public String toString() {
        return "RecoveryCodesView[...]";
    }
}
