package dev.medley.chat.conversations.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.chat.conversations.Folder;
import dev.medley.chat.conversations.FolderService;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.PlainText;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

@Controller("/api/chat/folders")
@Tag(name = "Conversations")
class FoldersController {

    private final FolderService service;

    FoldersController(FolderService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "ChatFolderName")
    record FolderName(
            @NotBlank @Size(max = 100) @SingleLine @Schema(example = "Work")
            String name) {}

    @Serdeable
    @Schema(name = "ChatFolder", description = "Where conversations are put")
    record FolderView(
            UUID id,
            String name,

            @Schema(description = "How many are in it") int conversations,

            Instant createdAt) {

        static FolderView of(Folder folder) {
            return new FolderView(folder.id(), folder.name(), folder.conversations(), folder.createdAt());
        }
    }

    @Post
    @Access("chat:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createChatFolder", summary = "Make a folder")
    @ApiResponse(responseCode = "201", description = "The folder")
    @Problems({"folder-name-taken", "folders-full"})
    FolderView create(@Valid @Body FolderName request, Caller caller) {
        return FolderView.of(service.create(caller.accountId(), PlainText.uniqueName(request.name())));
    }

    @Get
    @Access("chat:read:own")
    @Operation(operationId = "listChatFolders", summary = "One's folders, newest first")
    @ApiResponse(responseCode = "200", description = "A page of folders")
    PageView<FolderView> list(PageRequest page, Caller caller) {
        return PageView.of(service.list(caller.accountId(), page), FolderView::of);
    }

    @Put("/{id}")
    @Access("chat:write:own")
    @Operation(operationId = "renameChatFolder", summary = "Rename a folder")
    @ApiResponse(responseCode = "200", description = "The folder")
    @Problems({"folder-name-taken", "folder-unknown"})
    FolderView rename(UUID id, @Valid @Body FolderName request, Caller caller) {
        return FolderView.of(service.rename(caller.accountId(), id, PlainText.uniqueName(request.name())));
    }

    @Delete("/{id}")
    @Access("chat:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteChatFolder", summary = "Delete a folder; the conversations in it stay")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("folder-unknown")
    void delete(UUID id, Caller caller) {
        service.remove(caller.accountId(), id);
    }
}
