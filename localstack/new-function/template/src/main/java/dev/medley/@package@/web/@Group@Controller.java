package dev.medley.@package@.web;

import dev.medley.@package@.@Thing@;
import dev.medley.@package@.@Thing@Repository;
import dev.medley.@package@.@Thing@Service;
import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.jobs.AcceptedJob;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/@name@")
@Tag(name = "@Words@", description = "Texts whose words are counted")
class @Group@Controller {

    private final @Thing@Service service;
    private final @Thing@Repository repository;

    @Group@Controller(@Thing@Service service, @Thing@Repository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Post
    @Access("@thing@:write:own")
    @Idempotent
    @Status(HttpStatus.ACCEPTED)
    @Operation(operationId = "create@Thing@", summary = "Have the words of a text counted")
    @ApiResponse(responseCode = "202", description = "The job is queued")
    @Problems("quota-exceeded")
    HttpResponse<AcceptedJob> create(Caller caller, @Valid @Body New@Thing@ request) {
        @Thing@ @var@ = service.create(caller.accountId(), request.text());
        return AcceptedResponse.of("/api/@name@/" + @var@.id(), AcceptedJob.of(@var@.id(), @var@.jobId()));
    }

    @Get
    @Access("@thing@:read:own")
    @Operation(operationId = "list@Group@", summary = "The caller's @words@, newest first")
    @ApiResponse(responseCode = "200", description = "A page of them")
    PageView<@Thing@View> list(Caller caller, PageRequest page) {
        return PageView.of(repository.list(caller.accountId(), page), @Thing@View::of);
    }

    @Get("/{id}")
    @Access("@thing@:read:own")
    @Operation(operationId = "read@Thing@", summary = "One @word@")
    @ApiResponse(responseCode = "200", description = "The @word@")
    @Problems("@thing@-unknown")
    @Thing@View read(Caller caller, UUID id) {
        return @Thing@View.of(service.find(id, caller.accountId()));
    }

    @Delete("/{id}")
    @Access("@thing@:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "delete@Thing@", summary = "Delete one, and stop the work on it")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("@thing@-unknown")
    void delete(Caller caller, UUID id) {
        service.remove(id, caller.accountId());
    }
}
