package dev.medley.orders.affiliates.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.orders.affiliates.StatementRepository;
import dev.medley.orders.affiliates.StatementService;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/affiliates/statements")
@Tag(name = "Affiliates")
class AffiliateStatementsController {

    private final StatementService service;
    private final StatementRepository repository;

    AffiliateStatementsController(StatementService service, StatementRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Get
    @Access("affiliate:read:own")
    @Operation(
            operationId = "listAffiliateStatements",
            summary = "The caller's statements, newest first; everybody's for administrators")
    @ApiResponse(responseCode = "200", description = "A page of statements")
    @Problems("affiliate-unknown")
    PageView<AffiliateStatementView> list(Caller caller, PageRequest page) {
        return PageView.of(service.list(caller, page), AffiliateStatementView::of);
    }

    @Get("/{id}")
    @Access("affiliate:read:own")
    @Operation(operationId = "readAffiliateStatement", summary = "One statement, and what it is made of")
    @ApiResponse(responseCode = "200", description = "The statement")
    @Problems("statement-unknown")
    AffiliateStatementView.WithLines read(Caller caller, UUID id) {
        return new AffiliateStatementView.WithLines(
                AffiliateStatementView.of(service.find(caller, id)),
                repository.lines(id).stream()
                        .map(AffiliateStatementView.Line::of)
                        .toList());
    }

    @Post
    @Access("affiliate:write:all")
    @Operation(
            operationId = "makeAffiliateStatements",
            summary = "Make a statement of all that is payable to each affiliate",
            description =
                    "One for each currency. Where more is taken back than was earned, it is left for the next one.")
    @ApiResponse(responseCode = "200", description = "How many were made")
    MadeStatements make(AuditContext context) {
        return new MadeStatements(service.make(context));
    }

    @Post("/{id}/approvals")
    @Access(value = "payout:approve:all", stepUp = true)
    @Operation(
            operationId = "approveAffiliateStatement",
            summary = "Say yes to a statement; two different people have to")
    @ApiResponse(responseCode = "200", description = "The statement")
    @Problems({"statement-approved-before", "statement-not-open", "statement-own", "statement-unknown"})
    AffiliateStatementView approve(UUID id, AuditContext context) {
        return AffiliateStatementView.of(service.approve(context, id));
    }

    @Post("/{id}/payout")
    @Access(value = "payout:approve:all", stepUp = true)
    @Operation(operationId = "payAffiliateStatement", summary = "Note that a statement that is approved was paid")
    @ApiResponse(responseCode = "200", description = "The statement")
    @Problems({"statement-not-approved", "statement-own", "statement-unknown"})
    AffiliateStatementView pay(UUID id, @Valid @Body NewPayout request, AuditContext context) {
        return AffiliateStatementView.of(
                service.pay(context, id, request.reference().strip()));
    }
}
