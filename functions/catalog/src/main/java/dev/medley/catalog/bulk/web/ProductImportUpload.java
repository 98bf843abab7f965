package dev.medley.catalog.bulk.web;

import dev.medley.objects.PresignedTransfer;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Serdeable
@Schema(description = "The import to come, and the one request that brings the file")
record ProductImportUpload(UUID id, PresignedTransfer upload) {}
