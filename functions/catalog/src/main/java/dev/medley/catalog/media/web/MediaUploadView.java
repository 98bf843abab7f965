package dev.medley.catalog.media.web;

import dev.medley.objects.PresignedTransfer;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Serdeable
@Schema(name = "MediaUpload", description = "The media to come, and the one request that brings the file")
record MediaUploadView(UUID id, PresignedTransfer upload) {}
