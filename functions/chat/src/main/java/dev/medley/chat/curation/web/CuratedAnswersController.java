package dev.medley.chat.curation.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.chat.curation.CuratedAnswer;
import dev.medley.chat.curation.CurationService;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;

@Controller("/api/chat/curated-answers")
@Tag(name = "Curated answers", description = "Answers that editors wrote, given to whoever may read their sources")
class CuratedAnswersController {

    private final CurationService service;

    CuratedAnswersController(CurationService service) {
        this.service = service;
    }

    @Post
    @Access("chat-answer:curate:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createCuratedAnswer",
            summary = "Write the answer to a question, such as one that was answered wrongly",
            description =
                    "From now on it is given to the same question, or one that is near to it, of those who may read all "
                            + "of its sources.")
    @ApiResponse(responseCode = "201", description = "The answer")
    @Problems({"curated-answer-exists", "curated-answers-full", "message-unknown", "passage-unknown"})
    HttpResponse<CuratedAnswerView> create(@Valid @Body NewCuratedAnswer request, Caller caller) {
        CuratedAnswer answer = service.create(
                caller.accountId(),
                request.correctsId(),
                request.question().strip(),
                request.answer().strip(),
                request.passageIds());
        return HttpResponse.created(
                CuratedAnswerView.of(answer), URI.create("/api/chat/curated-answers/" + answer.id()));
    }

    @Get("{?active}")
    @Access("chat-answer:curate:all")
    @Operation(operationId = "listCuratedAnswers", summary = "Curated answers, newest first")
    @ApiResponse(responseCode = "200", description = "A page of answers")
    PageView<CuratedAnswerView> list(PageRequest page, @Nullable @QueryValue Boolean active, Caller caller) {
        return PageView.of(service.list(caller.accountId(), active, page), CuratedAnswerView::of);
    }

    @Get("/{id}")
    @Access("chat-answer:curate:all")
    @Operation(operationId = "readCuratedAnswer", summary = "One curated answer")
    @ApiResponse(responseCode = "200", description = "The answer")
    @Problems("curated-answer-unknown")
    HttpResponse<CuratedAnswerView> read(UUID id, Caller caller) {
        return answer(service.find(caller.accountId(), id));
    }

    @Put("/{id}")
    @Access("chat-answer:curate:all")
    @Operation(operationId = "changeCuratedAnswer", summary = "Write a curated answer anew")
    @ApiResponse(responseCode = "200", description = "The answer")
    @Problems({"curated-answer-unknown", "passage-unknown"})
    HttpResponse<CuratedAnswerView> change(
            UUID id, @Valid @Body CuratedAnswerChange request, IfMatch ifMatch, Caller caller) {
        return answer(service.change(
                caller.accountId(),
                id,
                request.question().strip(),
                request.answer().strip(),
                request.passageIds(),
                ifMatch));
    }

    @Delete("/{id}")
    @Access("chat-answer:curate:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteCuratedAnswer", summary = "Delete a curated answer")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("curated-answer-unknown")
    void remove(UUID id, IfMatch ifMatch, Caller caller) {
        service.remove(caller.accountId(), id, ifMatch);
    }

    @Put("/{id}/retirement")
    @Access("chat-answer:curate:all")
    @Operation(operationId = "retireCuratedAnswer", summary = "Give a curated answer no more")
    @ApiResponse(responseCode = "200", description = "The answer")
    @Problems("curated-answer-unknown")
    HttpResponse<CuratedAnswerView> retire(UUID id, Caller caller) {
        return answer(service.activate(caller.accountId(), id, false));
    }

    @Delete("/{id}/retirement")
    @Access("chat-answer:curate:all")
    @Operation(operationId = "reactivateCuratedAnswer", summary = "Give a retired answer again")
    @ApiResponse(responseCode = "200", description = "The answer")
    @Problems("curated-answer-unknown")
    HttpResponse<CuratedAnswerView> reactivate(UUID id, Caller caller) {
        return answer(service.activate(caller.accountId(), id, true));
    }

    private static HttpResponse<CuratedAnswerView> answer(CuratedAnswer answer) {
        return VersionedResponse.of(CuratedAnswerView.of(answer), answer.version());
    }
}
