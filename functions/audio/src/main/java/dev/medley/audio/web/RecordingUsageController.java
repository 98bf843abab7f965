package dev.medley.audio.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audio.AudioSettings;
import dev.medley.audio.RecordingRoom;
import dev.medley.audio.TrashRepository;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Controller("/api/audio/usage")
@Tag(name = "Recordings")
class RecordingUsageController {

    private final TrashRepository repository;
    private final AudioSettings settings;

    RecordingUsageController(TrashRepository repository, AudioSettings settings) {
        this.repository = repository;
        this.settings = settings;
    }

    @Serdeable
    @Schema(name = "RecordingUsage")
    record UsageView(
            @Schema(description = "With what is announced and what is in the trash; equal bytes count once")
            long storedBytes,

            @Schema(description = "Of what is in the trash") long trashBytes,

            @Nullable @Schema(description = "Null where the tier has no limit")
            Long allowedBytes) {}

    @Get
    @Access("recording:read:own")
    @Operation(
            operationId = "readRecordingUsage",
            summary = "How much room the caller's recordings take, and may take",
            description = "Minutes and recordings of this month stand in GET /api/users/me/usage.")
    @ApiResponse(responseCode = "200", description = "The room")
    UsageView room(Caller caller) {
        RecordingRoom room = repository.room(caller.accountId(), settings.storedBytesByTier());
        return new UsageView(room.storedBytes(), room.trashBytes(), room.allowedBytes());
    }
}
