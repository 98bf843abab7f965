package dev.medley.accountdata.exports.web;

import dev.medley.accountdata.exports.ExportRequestService.Requested;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Serdeable
@Schema(description = "An export that is being made, and the job that tells how far it is")
record RequestedExport(UUID id, UUID jobId) {

    static RequestedExport of(Requested requested) {
        return new RequestedExport(requested.id(), requested.jobId());
    }
}
