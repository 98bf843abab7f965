package dev.medley.chat.collections.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.chat.collections.CollectionMembers;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** What others want to share: nobody's searches and answers read a collection without their consent. */
@Controller("/api/document-collection-invitations")
@Tag(name = "Document collections")
class CollectionInvitationsController {

    private final CollectionMembers members;

    CollectionInvitationsController(CollectionMembers members) {
        this.members = members;
    }

    @Get
    @Access("document:read:own")
    @Operation(
            operationId = "listDocumentCollectionInvitations",
            summary = "Collections that others want to share with one, latest first")
    @ApiResponse(responseCode = "200", description = "A page of invitations that wait for an answer")
    PageView<CollectionInvitationView> list(PageRequest page, Caller caller) {
        return PageView.of(members.invitations(caller.accountId(), page), CollectionInvitationView::of);
    }

    @Put("/{id}/acceptance")
    @Access("document:write:own")
    @Operation(
            operationId = "acceptDocumentCollectionInvitation",
            summary = "Accept an invitation: from then on one's searches and answers read the collection")
    @ApiResponse(responseCode = "200", description = "The collection")
    @Problems({"collection-invitation-unknown", "owner-required"})
    DocumentCollectionView accept(UUID id, Caller caller) {
        caller.requireOwner();
        return DocumentCollectionView.of(members.accept(caller.accountId(), id));
    }

    @Delete("/{id}")
    @Access("document:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "declineDocumentCollectionInvitation", summary = "Decline an invitation")
    @ApiResponse(responseCode = "204", description = "One is not invited any more")
    @Problems("collection-invitation-unknown")
    void decline(UUID id, Caller caller) {
        members.decline(caller.accountId(), id);
    }
}
