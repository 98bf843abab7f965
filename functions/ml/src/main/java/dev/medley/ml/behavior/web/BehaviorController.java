package dev.medley.ml.behavior.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.ml.behavior.BehaviorRepository;
import dev.medley.ml.behavior.BehaviorService;
import dev.medley.ml.behavior.web.BehaviorView.ChurnScoreView;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

@Controller("/api/ml")
@Tag(name = "Machine learning")
class BehaviorController {

    private static final Permission ALL = Permission.of("ml:read:all");

    private final BehaviorService service;
    private final BehaviorRepository repository;

    BehaviorController(BehaviorService service, BehaviorRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Get("/user-behavior/{userId}")
    @Access("recommendation:read:own")
    @Operation(
            operationId = "readUserBehavior",
            summary = "How an account behaves: its group, its numbers among all, and how likely it is to stay away",
            description = "The caller's own; of others only who may read all of machine learning.")
    @ApiResponse(responseCode = "200", description = "As of the newest feature set")
    @Problems({"account-unknown", "behavior-unknown"})
    BehaviorView behavior(Caller caller, UUID userId) {
        if (!userId.equals(caller.accountId()) && !caller.may(ALL)) {
            throw Refusal.notFound("account-unknown", "There is no such account.");
        }
        return BehaviorView.of(userId, service.find(userId));
    }

    @Get("/churn-scores")
    @Access("ml:read:all")
    @Operation(
            operationId = "listChurnScores",
            summary = "The accounts that are likely to stay away, the most likely first",
            description = "Scored when a model began to answer, of the newest feature set then.")
    @ApiResponse(responseCode = "200", description = "A page of scores")
    PageView<ChurnScoreView> scores(PageRequest page) {
        return PageView.of(repository.scores(page), ChurnScoreView::of);
    }
}
