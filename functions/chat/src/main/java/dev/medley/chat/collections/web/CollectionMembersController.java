package dev.medley.chat.collections.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.access.RevocationCache;
import dev.medley.chat.collections.CollectionMember;
import dev.medley.chat.collections.CollectionMembers;
import dev.medley.chat.collections.CollectionRole;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
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
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.UUID;

@Controller("/api/document-collections/{id}")
@Tag(name = "Document collections")
class CollectionMembersController {

    private final CollectionMembers members;
    private final RevocationCache revocations;

    CollectionMembersController(CollectionMembers members, RevocationCache revocations) {
        this.members = members;
        this.revocations = revocations;
    }

    @Serdeable
    @Schema(name = "DocumentCollectionRoleChange")
    record RoleChange(
            @NotNull @Schema(description = "editor or reader")
            CollectionRole role) {}

    @Post("/members")
    @Access("document:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "addDocumentCollectionMember",
            summary = "Invite an account to a collection of one's own, or whoever has an address, now or later",
            description =
                    "Who accepts reads its documents and asks about them; editors put documents in and take them out too.")
    @ApiResponse(responseCode = "201", description = "The membership")
    @Problems({
        "collection-member-invalid",
        "collection-member-taken",
        "collection-members-full",
        "collection-not-yours",
        "collection-role-invalid",
        "collection-unknown",
        "owner-required"
    })
    HttpResponse<CollectionMemberView> add(UUID id, @Valid @Body NewCollectionMember request, Caller caller) {
        caller.requireOwner();
        revocations.requireLive(caller);
        request.require();
        CollectionMember member =
                members.add(caller.accountId(), id, request.accountId(), request.address(), request.role());
        return HttpResponse.created(
                CollectionMemberView.of(member),
                URI.create("/api/document-collections/" + id + "/members/" + member.id()));
    }

    @Get("/members")
    @Access("document:read:own")
    @Operation(
            operationId = "listDocumentCollectionMembers",
            summary = "Who reads a collection of one's own, latest first")
    @ApiResponse(responseCode = "200", description = "A page of memberships")
    @Problems({"collection-not-yours", "collection-unknown"})
    PageView<CollectionMemberView> list(UUID id, PageRequest page, Caller caller) {
        return PageView.of(members.list(caller.accountId(), id, page), CollectionMemberView::of);
    }

    @Put("/members/{memberId}")
    @Access("document:write:own")
    @Operation(operationId = "changeDocumentCollectionMember", summary = "Give a member another role")
    @ApiResponse(responseCode = "200", description = "The membership")
    @Problems({
        "collection-member-unknown",
        "collection-not-yours",
        "collection-owner-stays",
        "collection-role-invalid",
        "collection-unknown",
        "owner-required"
    })
    CollectionMemberView change(UUID id, UUID memberId, @Valid @Body RoleChange request, Caller caller) {
        caller.requireOwner();
        revocations.requireLive(caller);
        return CollectionMemberView.of(members.change(caller.accountId(), id, memberId, request.role()));
    }

    @Delete("/members/{memberId}")
    @Access("document:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeDocumentCollectionMember",
            summary = "Share a collection with somebody no more; what they brought goes with them",
            description = "Holds from their next question on.")
    @ApiResponse(responseCode = "204", description = "They are no member any more")
    @Problems({"collection-member-unknown", "collection-not-yours", "collection-owner-stays", "collection-unknown"})
    void remove(UUID id, UUID memberId, Caller caller) {
        members.remove(caller.accountId(), id, memberId);
    }

    @Delete("/membership")
    @Access("document:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "leaveDocumentCollection",
            summary = "Leave a collection that somebody shared; the documents that one brought leave with one")
    @ApiResponse(responseCode = "204", description = "One is no member any more")
    @Problems({"collection-owner-stays", "collection-unknown"})
    void leave(UUID id, Caller caller) {
        members.leave(caller.accountId(), id);
    }
}
