package dev.medley.audio.web;

import dev.medley.objects.PresignedTransfer;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

@Serdeable
record SignedPartsView(List<SignedPart> parts) {

    @Serdeable
    @Schema(name = "SignedPart")
    record SignedPart(int partNumber, PresignedTransfer upload) {}

    static SignedPartsView of(Map<Integer, PresignedTransfer> requests) {
        return new SignedPartsView(requests.entrySet().stream()
                .map(entry -> new SignedPart(entry.getKey(), entry.getValue()))
                .toList());
    }
}
