package dev.medley.meals.pictures.web;

import dev.medley.objects.PresignedTransfer;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Serdeable
@Schema(name = "MealPictureUpload", description = "The picture to come, and the one request that brings the file")
record MealPictureUploadView(UUID id, PresignedTransfer upload) {}
