package dev.medley.social.comments.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.social.comments.CommentService;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

@Controller("/api/comments/{id}/vote")
@Tag(name = "Comments")
class CommentVotesController {

    private final CommentService service;

    CommentVotesController(CommentService service) {
        this.service = service;
    }

    /** For or against. */
    @Serdeable
    enum VoteValue {
        @JsonProperty("up")
        UP,
        @JsonProperty("down")
        DOWN
    }

    @Serdeable
    record CommentVote(@NotNull VoteValue value) {}

    @Put
    @Access("comment-vote:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "voteComment", summary = "Vote on somebody else's comment; the last vote counts")
    @ApiResponse(responseCode = "204", description = "It is counted")
    @Problems({"comment-unknown", "comment-yours", "post-unknown", "profile-required"})
    void vote(UUID id, @Valid @Body CommentVote request, Caller caller) {
        service.vote(caller.accountId(), id, request.value() == VoteValue.UP);
    }

    @Delete
    @Access("comment-vote:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "unvoteComment", summary = "Take a vote back")
    @ApiResponse(responseCode = "204", description = "It is not counted")
    @Problems({"comment-unknown", "post-unknown", "vote-none"})
    void unvote(UUID id, Caller caller) {
        service.unvote(caller.accountId(), id);
    }
}
