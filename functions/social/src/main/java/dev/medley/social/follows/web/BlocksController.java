package dev.medley.social.follows.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.social.follows.BlockService;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Controller("/api")
@Tag(name = "Blocks", description = "Whom one does not want to see, or not be seen by")
class BlocksController {

    private final BlockService service;

    BlocksController(BlockService service) {
        this.service = service;
    }

    @Serdeable
    record BlockListImport(
            @NotNull
            @Size(max = 200_000)
            @Schema(
                    description = "A line an account, by handle or id; as other networks export it too",
                    example = "Account address\namy_cooks")
            String csv) {}

    @Serdeable
    @Schema(name = "BlockListImported")
    record ImportedView(int blocked, int already, List<String> unknown) {}

    @Serdeable
    record NewMute(
            @Nullable @Schema(description = "When it ends by itself; never unless said")
            Instant expiresAt) {}

    @Get("/blocks")
    @Access("block:read:own")
    @Operation(operationId = "listBlocks", summary = "Whom the caller blocks, newest first")
    @ApiResponse(responseCode = "200", description = "A page of them")
    PageView<BlockView> blocked(PageRequest page, Caller caller) {
        return PageView.of(service.blocked(caller.accountId(), page), BlockView::of);
    }

    @Put("/blocks/{handle}")
    @Access("block:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "block",
            summary = "Block an account",
            description =
                    "By handle, or by the id of an account, which may have no profile. Neither follows the other any more, and "
                            + "neither sees anything of the other, by no route and in no count. The other is not told. Who is "
                            + "blocked by an account can block it too, and is answered as everybody else.")
    @ApiResponse(responseCode = "204", description = "It is blocked")
    @Problems({"blocks-full", "influencer-unknown", "own-account"})
    void block(@Size(max = 36) String handle, Caller caller) {
        service.block(caller.accountId(), handle);
    }

    @Delete("/blocks/{handle}")
    @Access("block:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "unblock", summary = "Block an account no longer; follows that ended do not come back")
    @ApiResponse(responseCode = "204", description = "It is not blocked")
    @Problems({"block-none", "influencer-unknown", "own-account", "owner-required"})
    void unblock(@Size(max = 36) String handle, Caller caller) {
        caller.requireOwner();
        service.unblock(caller.accountId(), handle);
    }

    @Get(value = "/block-list", produces = "text/csv")
    @Access("block:read:own")
    @Operation(operationId = "exportBlockList", summary = "All whom the caller blocks, as a file")
    @ApiResponse(responseCode = "200", description = "One column with a heading")
    String exportAll(Caller caller) {
        return service.export(caller.accountId());
    }

    @Put("/block-list")
    @Access("block:write:own")
    @Operation(
            operationId = "importBlockList",
            summary = "Block all accounts of a file, 1,000 at most",
            description = "Who is blocked already stays so.")
    @ApiResponse(responseCode = "200", description = "What came of it")
    @Problems("blocks-full")
    ImportedView importAll(@Valid @Body BlockListImport request, Caller caller) {
        BlockService.Imported imported = service.importAll(caller.accountId(), request.csv());
        return new ImportedView(imported.blocked(), imported.already(), imported.unknown());
    }

    @Get("/mutes")
    @Access("block:read:own")
    @Operation(operationId = "listMutes", summary = "Whom the caller mutes, newest first")
    @ApiResponse(responseCode = "200", description = "A page of them")
    PageView<MuteView> muted(PageRequest page, Caller caller) {
        return PageView.of(service.muted(caller.accountId(), page), MuteView::of);
    }

    @Put("/mutes/{handle}")
    @Access("block:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "mute",
            summary = "See no posts of an account in one's feeds, and be told nothing of it, until then",
            description = "The other is not told, and goes on following and being followed.")
    @ApiResponse(responseCode = "204", description = "It is muted")
    @Problems({"influencer-unknown", "mutes-full", "own-account"})
    void mute(@Size(max = 30) String handle, @Valid @Body NewMute request, Caller caller) {
        service.mute(caller.accountId(), handle, request.expiresAt());
    }

    @Delete("/mutes/{handle}")
    @Access("block:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "unmute", summary = "Mute an account no longer")
    @ApiResponse(responseCode = "204", description = "It is not muted")
    @Problems({"influencer-unknown", "mute-none", "own-account"})
    void unmute(@Size(max = 30) String handle, Caller caller) {
        service.unmute(caller.accountId(), handle);
    }
}
